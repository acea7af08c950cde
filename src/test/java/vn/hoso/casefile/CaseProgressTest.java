package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hoso.base.UserError;
import vn.hoso.procedure.SupplementStage;

class CaseProgressTest {

    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");

    @Test
    void aSupplementAskedForBeforeAcceptanceIsTheDesks() {
        CaseProgress progress = new CaseProgress(CaseStatus.REGISTERED);
        progress.become(CaseStatus.SUPPLEMENT_REQUESTED, NOW);
        assertThat(progress.supplementStage()).isEqualTo(SupplementStage.AT_DESK);
    }

    @Test
    void aSupplementAskedForWhileSettlingSurvivesAWithdrawalThatIsTakenBack() {
        CaseProgress progress = new CaseProgress(CaseStatus.IN_PROCESS);
        progress.become(CaseStatus.WITHDRAWAL_REQUESTED, NOW);
        progress.become(CaseStatus.SUPPLEMENT_REQUESTED, NOW);
        assertThat(progress.supplementStage()).as("the public sees the wish").isNull();
        progress.stay();
        assertThat(progress.status()).isEqualTo(CaseStatus.SUPPLEMENT_REQUESTED);
        assertThat(progress.supplementStage()).isEqualTo(SupplementStage.SETTLING);
        progress.become(CaseStatus.IN_PROCESS, NOW);
        assertThat(progress.supplementStage()).isNull();
    }

    @Test
    void whatWasNotAcceptedIsNeverDecided() {
        CaseProgress progress = new CaseProgress(CaseStatus.REGISTERED);
        progress.become(CaseStatus.NOT_ACCEPTED, NOW);
        assertThatThrownBy(() -> progress.become(CaseStatus.DECIDED, NOW)).isInstanceOf(UserError.class);
        assertThat(progress.decidedAt()).isNull();
    }
}
