package vn.hoso.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoso.organization.Units;
import vn.hoso.procedure.ProcedureDescriptor;
import vn.hoso.procedure.Procedures;

/** Takes from a case what its citizen may know. */
@Component
class PublicReading {

    /** Entries whose own text names nothing internal, so that its English may be shown. */
    private static final Set<String> PUBLIC_KINDS = Set.of(
            "received",
            "status-changed",
            "clock-stopped",
            "clock-resumed",
            "limit-changed",
            "extended",
            "apologised",
            "slip-issued");

    /** What the common path of refusals calls its notice; it is signed, so it is a document and not a slip. */
    private static final String REFUSAL_NOTICE = "thong-bao-tu-choi";

    private final JdbcClient jdbc;
    private final CaseClock clock;
    private final CaseDocuments documents;
    private final Timeline timeline;
    private final Procedures procedures;
    private final Units units;

    PublicReading(
            JdbcClient jdbc,
            CaseClock clock,
            CaseDocuments documents,
            Timeline timeline,
            Procedures procedures,
            Units units) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.documents = documents;
        this.timeline = timeline;
        this.procedures = procedures;
        this.units = units;
    }

    PublicCase of(CaseFile file, Set<SlipKind> slips) {
        ProcedureDescriptor procedure =
                procedures.get(file.procedureVersionId()).descriptor();
        boolean runs = file.clockStoppedAt() == null && file.decidedAt() == null && file.isOpen();
        return new PublicCase(
                file.code(),
                procedure.name(),
                procedure.code(),
                file.status(),
                file.supplementStage(),
                file.outcome(),
                file.receivingUnitId(),
                units.get(file.receivingUnitId()).name(),
                units.get(file.competentUnitId()).name(),
                file.receivedAt(),
                file.originalDueAt(),
                file.currentDueAt(),
                stopReason(file.id()),
                runs ? clock.remaining(file) : null,
                file.decidedAt(),
                file.deliveredAt(),
                file.closedAt(),
                clock.deadline(file).explanation(),
                events(file.id()),
                supplement(file),
                fee(file.id()),
                apology(file.id()),
                endReason(file),
                slips(file, slips));
    }

    private List<PublicCase.Event> events(UUID caseId) {
        return timeline.of(caseId).stream()
                .flatMap(entry -> Optional.ofNullable(entry.publicText()).stream()
                        .map(words -> new PublicCase.Event(
                                entry.at(),
                                entry.unitName(),
                                entry.kind().equals("step-completed"),
                                words,
                                PUBLIC_KINDS.contains(entry.kind())
                                        ? entry.text().en()
                                        : entry.publicEnglish())))
                .toList();
    }

    private static PublicCase.@Nullable Supplement supplement(CaseFile file) {
        if (file.status() != CaseStatus.SUPPLEMENT_REQUESTED) {
            return null;
        }
        Map<String, Object> data = file.data();
        List<String> papers = text(data, "giayToBoSung")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Integer days = data.get("soNgayBoSung") instanceof Number number ? (Integer) number.intValue() : null;
        return new PublicCase.Supplement(papers, text(data, "lyDoBoSung"), days);
    }

    /** A reason that was proposed and returned stays among the answers; only that of an issued notice is public. */
    private @Nullable String endReason(CaseFile file) {
        String reason = "";
        if (document(file, SlipKind.REFUSAL).isPresent()) {
            reason = text(file.data(), "lyDoTuChoi");
        } else if (document(file, SlipKind.DISCONTINUATION).isPresent()) {
            reason = text(file.data(), "lyDoDung");
        }
        return reason.isBlank() ? null : reason;
    }

    /** The document that the citizen gets as this slip. */
    Optional<CaseDocument> document(CaseFile file, SlipKind kind) {
        Optional<CaseDocument> slip = documents.current(file.id(), kind.name());
        if (slip.isPresent() || kind != SlipKind.REFUSAL || file.decidedAt() == null) {
            return slip;
        }
        return documents
                .current(file.id(), REFUSAL_NOTICE)
                .filter(notice -> notice.state() != CaseDocument.State.DRAFT);
    }

    private static String text(Map<String, Object> data, String key) {
        Object value = data.get(key);
        return value == null ? "" : value.toString();
    }

    private PublicCase.@Nullable Fee fee(UUID caseId) {
        return jdbc.sql("select amount, paid_at from case_fee where case_id = ? and amount > 0")
                .param(caseId)
                .query((row, n) -> {
                    java.sql.Timestamp paid = row.getTimestamp(2);
                    return new PublicCase.Fee(row.getLong(1), paid == null ? null : paid.toInstant());
                })
                .optional()
                .orElse(null);
    }

    private PublicCase.@Nullable Apology apology(UUID caseId) {
        return jdbc.sql("select reason, due_before, due_after from deadline_extension where case_id = ?")
                .param(caseId)
                .query((row, n) -> new PublicCase.Apology(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()))
                .optional()
                .orElse(null);
    }

    private CaseClock.@Nullable StopReason stopReason(UUID caseId) {
        return jdbc.sql("select reason from clock_suspension where case_id = ? and ended_at is null"
                        + " order by started_at limit 1")
                .param(caseId)
                .query(String.class)
                .optional()
                .map(CaseClock.StopReason::valueOf)
                .orElse(null);
    }

    private List<PublicCase.Slip> slips(CaseFile file, Set<SlipKind> kinds) {
        return kinds.stream()
                .flatMap(kind ->
                        document(file, kind).stream().map(document -> new PublicCase.Slip(kind, document.createdAt())))
                .toList();
    }
}
