package vn.hoso.casefile.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.ui.DeadlineBadge;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseClock.StopReason;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseStatus;
import vn.hoso.casefile.CaseSummary;
import vn.hoso.deadline.ui.DeadlineBadges;

/** A case's deadline and status as badges. */
final class CaseBadges {

    private CaseBadges() {}

    static DeadlineBadge deadline(CaseDetail detail, Instant now) {
        Instant finished = detail.finishedAt();
        if (finished != null) {
            return DeadlineBadges.done(finished, detail.currentDueAt());
        }
        if (detail.clockStoppedAt() != null) {
            return DeadlineBadges.paused(
                    detail.stopReason() == null ? null : detail.stopReason().label());
        }
        return DeadlineBadges.running(now, detail.currentDueAt());
    }

    static DeadlineBadge deadline(CaseSummary summary, Instant now) {
        Instant finished = summary.finishedAt();
        if (finished != null) {
            return DeadlineBadges.done(finished, summary.dueAt());
        }
        return summary.clockStoppedAt() == null
                ? DeadlineBadges.running(now, summary.dueAt())
                : DeadlineBadges.paused(reason(summary.status()));
    }

    /** Lists do not read the reason; the status tells it. */
    private static @Nullable LocalizedText reason(CaseStatus status) {
        return switch (status) {
            case SUPPLEMENT_REQUESTED -> StopReason.SUPPLEMENT.label();
            case FINANCIAL_OBLIGATION -> StopReason.FINANCIAL_OBLIGATION.label();
            default -> null;
        };
    }

    static StatusBadge status(CaseDetail detail) {
        return status(detail.status(), detail.statusLabel());
    }

    static StatusBadge status(CaseSummary summary) {
        return status(summary.status(), summary.statusLabel());
    }

    private static StatusBadge status(CaseStatus status, LocalizedText label) {
        StatusBadge.Tone tone = status == CaseStatus.DECIDED || status == CaseStatus.DELIVERED
                ? StatusBadge.Tone.GOOD
                : StatusBadge.Tone.NEUTRAL;
        return new StatusBadge(tone, Texts.t(label));
    }
}
