package vn.hoso.audit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals the log every few minutes: what is cut off within them is not noticed. */
@Component
@ConditionalOnProperty(name = "hoso.audit.sealing", matchIfMissing = true)
class SealSchedule {

    private final AuditSeals seals;

    SealSchedule(AuditSeals seals) {
        this.seals = seals;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void seal() {
        seals.seal();
    }
}
