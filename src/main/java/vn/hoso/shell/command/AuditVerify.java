package vn.hoso.shell.command;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.hoso.audit.AuditVerifier;

/** Reads the whole audit log and says whether it is as it was written. */
@Component
@ConditionalOnProperty("hoso.command")
class AuditVerify implements Command {

    private final AuditVerifier verifier;

    AuditVerify(AuditVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public int run(CommandLine line) {
        AuditVerifier.Finding finding = verifier.verify(line.option("seal").orElse(null));
        finding.problems().forEach(line.out()::println);
        line.say(
                "Nhật ký: %d mục, %d lỗi."
                        .formatted(finding.entries(), finding.problems().size()),
                "Audit log: %d entries, %d problems."
                        .formatted(finding.entries(), finding.problems().size()));
        return finding.problems().isEmpty() ? 0 : 1;
    }
}
