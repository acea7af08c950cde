package vn.hoso.shell.command;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.hoso.audit.AuditSeals;

/**
 * Seals the audit log and prints the seal, to be kept where nobody who can change the database reaches it. {@code audit
 * verify --seal=…} then finds whatever was cut off before it, seals included.
 */
@Component
@ConditionalOnProperty("hoso.command")
class AuditSealExport implements Command {

    private final AuditSeals seals;

    AuditSealExport(AuditSeals seals) {
        this.seals = seals;
    }

    @Override
    public int run(CommandLine line) {
        seals.seal();
        return seals.lastAnchor()
                .map(anchor -> {
                    line.out().println(anchor);
                    return 0;
                })
                .orElseGet(() -> {
                    line.say("Nhật ký còn trống.", "The audit log is empty.");
                    return 1;
                });
    }
}
