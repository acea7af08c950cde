package vn.hoso.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.UserError;
import vn.hoso.procedure.SupplementStage;

/** How far a case has come: its public status, and when it was decided and delivered. */
@Embeddable
class CaseProgress {

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Column(name = "status_before_withdrawal")
    @Enumerated(EnumType.STRING)
    private @Nullable CaseStatus statusBeforeWithdrawal;

    @Column(name = "supplement_stage")
    @Enumerated(EnumType.STRING)
    private @Nullable SupplementStage supplementStage;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseProgress() {}

    CaseProgress(CaseStatus first) {
        this.status = first;
    }

    CaseStatus status() {
        return status;
    }

    /** The sub-kind of the status while a supplement is asked for; null in every other status. */
    @Nullable
    SupplementStage supplementStage() {
        return status == CaseStatus.SUPPLEMENT_REQUESTED ? supplementStage : null;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    Instant deliveredAt() {
        return deliveredAt;
    }

    /**
     * Moves the case to another status. While the citizen's wish to withdraw is looked at, what the settlement does is
     * kept for {@link #stay}: the public sees the wish until it is decided.
     *
     * @throws UserError CONFLICT when the status cannot follow the present one
     */
    void become(CaseStatus next, Instant at) {
        if (status == CaseStatus.WITHDRAWAL_REQUESTED && next.isSettling()) {
            remember(next);
            this.statusBeforeWithdrawal = next;
            return;
        }
        if (next == status) {
            return;
        }
        status.require(next);
        remember(next);
        switch (next) {
            case WITHDRAWAL_REQUESTED -> statusBeforeWithdrawal = status;
            case DECIDED -> decidedAt = at;
            case DELIVERED -> deliveredAt = at;
            default -> {}
        }
        this.status = next;
    }

    /** What is asked for before a dossier is accepted is asked for at the desk, everything else while settling. */
    private void remember(CaseStatus next) {
        if (next == CaseStatus.SUPPLEMENT_REQUESTED) {
            this.supplementStage = status == CaseStatus.REGISTERED ? SupplementStage.AT_DESK : SupplementStage.SETTLING;
        }
    }

    /** The citizen does not withdraw: the case stands again where it stood. */
    void stay() {
        CaseStatus before = statusBeforeWithdrawal;
        if (before != null) {
            status.require(before);
            this.status = before;
            this.statusBeforeWithdrawal = null;
        }
    }
}
