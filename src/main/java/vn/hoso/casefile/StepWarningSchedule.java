package vn.hoso.casefile;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the budgets of open steps every few minutes: the shortest one is an hour. */
@Component
@ConditionalOnProperty(name = "hoso.step-warnings", matchIfMissing = true)
class StepWarningSchedule {

    private final StepWarnings warnings;

    StepWarningSchedule(StepWarnings warnings) {
        this.warnings = warnings;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void tell() {
        warnings.tell();
    }
}
