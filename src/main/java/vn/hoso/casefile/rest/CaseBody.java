package vn.hoso.casefile.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.access.rest.ApiTime;
import vn.hoso.access.rest.Language;
import vn.hoso.base.LocalizedText;
import vn.hoso.casefile.CaseClock;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseOutcome;
import vn.hoso.casefile.CasePaper;
import vn.hoso.casefile.CaseStatus;
import vn.hoso.casefile.CaseSummary;
import vn.hoso.casefile.Channel;
import vn.hoso.casefile.Party;
import vn.hoso.deadline.DeadlineClass;
import vn.hoso.organization.Unit;
import vn.hoso.procedure.SupplementStage;
import vn.hoso.worklist.rest.WorkItemBody;

/**
 * A case as an officer of one of its units sees it.
 *
 * @param version what {@code If-Match} names, in quotes
 * @param dueAt the legal due time as it stands now
 * @param appointmentAt when the citizen is told to collect the result: {@code dueAt}, or the new appointment of an apology
 *     that was made after the due time had passed
 * @param clockStoppedAt null while the clock runs
 * @param deadlineClass how it stands towards its due time at the moment of asking
 * @param data every answer given so far, by form key
 */
@Schema(name = "Case")
record CaseBody(
        String code,
        int version,
        Procedure procedure,
        Status status,
        @Nullable CaseOutcome outcome,
        UnitBody receivingUnit,
        UnitBody competentUnit,
        Channel channel,
        OffsetDateTime receivedAt,
        OffsetDateTime originalDueAt,
        OffsetDateTime dueAt,
        OffsetDateTime appointmentAt,
        @Nullable OffsetDateTime clockStoppedAt,
        CaseClock.@Nullable StopReason stopReason,
        @Nullable OffsetDateTime decidedAt,
        @Nullable OffsetDateTime closedAt,
        DeadlineClass deadlineClass,
        List<Party> parties,
        List<CasePaper> papers,
        @Nullable Fee fee,
        List<WorkItemBody> openItems,
        Map<String, Object> data) {

    @Schema(name = "CaseProcedure")
    record Procedure(String key, String version, LocalizedText name) {}

    /**
     * Where the case stands for the public.
     *
     * @param code the code of the national portal, 1 to 10
     * @param stage the sub-kind of code 5; null in every other status
     */
    @Schema(name = "CaseStatus")
    record Status(CaseStatus key, int code, @Nullable SupplementStage stage, LocalizedText label) {
        static Status of(CaseStatus status, @Nullable SupplementStage stage) {
            return new Status(status, status.code(), stage, status.label(stage));
        }
    }

    @Schema(name = "Unit")
    record UnitBody(String key, String code, String name) {
        static UnitBody of(Unit unit) {
            return new UnitBody(unit.key(), unit.code(), unit.name());
        }
    }

    /** @param amount in đồng */
    @Schema(name = "CaseFee")
    record Fee(
            long amount,
            String legalBasis,
            @Nullable OffsetDateTime paidAt,
            @Nullable String receiptNumber) {}

    static CaseBody of(CaseDetail detail, Instant now) {
        CaseDetail.Fee fee = detail.fee();
        return new CaseBody(
                detail.code(),
                detail.version(),
                new Procedure(
                        detail.procedure().key(),
                        detail.procedure().descriptor().version(),
                        detail.procedure().descriptor().name()),
                Status.of(detail.status(), detail.supplementStage()),
                detail.outcome(),
                UnitBody.of(detail.receivingUnit()),
                UnitBody.of(detail.competentUnit()),
                detail.channel(),
                ApiTime.of(detail.receivedAt()),
                ApiTime.of(detail.originalDueAt()),
                ApiTime.of(detail.currentDueAt()),
                ApiTime.of(detail.appointmentAt()),
                ApiTime.orNull(detail.clockStoppedAt()),
                detail.stopReason(),
                ApiTime.orNull(detail.decidedAt()),
                ApiTime.orNull(detail.closedAt()),
                detail.deadlineClass(now),
                detail.parties(),
                detail.papers(),
                fee == null
                        ? null
                        : new Fee(fee.amount(), fee.legalBasis(), ApiTime.orNull(fee.paidAt()), fee.receiptNumber()),
                detail.openItems().stream()
                        .map(item -> WorkItemBody.of(
                                item, detail.procedure().descriptor().name()))
                        .toList(),
                detail.data());
    }

    /** A case as lists show it; personal numbers are not in it. */
    @Schema(name = "CaseSummary")
    record Summary(
            String code,
            String procedure,
            String procedureName,
            String owner,
            String competentUnit,
            Status status,
            @Nullable CaseOutcome outcome,
            OffsetDateTime receivedAt,
            OffsetDateTime dueAt,
            @Nullable OffsetDateTime clockStoppedAt,
            @Nullable OffsetDateTime decidedAt,
            @Nullable OffsetDateTime closedAt,
            DeadlineClass deadlineClass,
            @Nullable String step,
            @Nullable String holder) {

        static Summary of(CaseSummary summary, Instant now) {
            LocalizedText step = summary.step();
            return new Summary(
                    summary.code(),
                    summary.procedureKey(),
                    Language.text(summary.procedureName()),
                    summary.ownerName(),
                    summary.unitName(),
                    Status.of(summary.status(), summary.supplementStage()),
                    summary.outcome(),
                    ApiTime.of(summary.receivedAt()),
                    ApiTime.of(summary.dueAt()),
                    ApiTime.orNull(summary.clockStoppedAt()),
                    ApiTime.orNull(summary.decidedAt()),
                    ApiTime.orNull(summary.closedAt()),
                    summary.deadlineClass(now),
                    step == null ? null : Language.text(step),
                    summary.holder());
        }
    }
}
