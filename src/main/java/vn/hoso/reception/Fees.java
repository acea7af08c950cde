package vn.hoso.reception;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;
import vn.hoso.audit.Audit;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.Money;
import vn.hoso.base.OfficialTime;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.casefile.CaseSteps;
import vn.hoso.casefile.FormRefused;
import vn.hoso.form.FieldError;

/** Fees of cases. A cashier takes them and changes nothing else of a case. */
@Service
@Internal("called by reception and by the listener that models name")
public class Fees {

    private final JdbcClient jdbc;
    private final FeeReceipts receipts;
    private final ObjectProvider<CaseQuery> cases;
    private final CurrentOfficer current;
    private final CaseSteps steps;
    private final Audit audit;
    private final Clock clock;

    Fees(
            JdbcClient jdbc,
            FeeReceipts receipts,
            ObjectProvider<CaseQuery> cases,
            CurrentOfficer current,
            CaseSteps steps,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.cases = cases;
        this.current = current;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the cashier wrote; amounts in đồng. */
    private record Taken(
            String code,
            UUID unit,
            BigDecimal due,
            @Nullable BigDecimal amount,
            String series,
            String receipt,
            String method) {}

    /**
     * Writes down that the fee was taken, with the receipt and the way it was paid from the cashier's form.
     *
     * @throws FormRefused when the amount is not the one that is due, or the receipt was written for another case; names
     *     the field, and nothing is kept then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(UUID caseId) {
        Optional<Taken> unpaid = jdbc.sql("select c.code, c.receiving_unit_id, f.amount,"
                        + " (c.data ->> 'soTienDaThu')::numeric, coalesce(c.data ->> 'kyHieuBienLai', ''),"
                        + " c.data ->> 'soBienLai', coalesce(c.data ->> 'hinhThucNopPhi', '') from case_fee f"
                        + " join case_file c on c.id = f.case_id where c.id = ? and f.paid_at is null"
                        + " and c.data ->> 'soBienLai' is not null")
                .param(caseId)
                .query((row, n) -> new Taken(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getBigDecimal(3),
                        row.getBigDecimal(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .optional();
        unpaid.ifPresent(taken -> record(caseId, taken));
    }

    private void record(UUID caseId, Taken taken) {
        Instant now = clock.instant();
        List<FieldError> errors = new ArrayList<>();
        usedBefore(caseId, taken, now).ifPresent(errors::add);
        if (taken.amount == null || taken.amount.compareTo(taken.due) != 0) {
            String due = Money.dong(taken.due.longValueExact());
            errors.add(new FieldError(
                    "soTienDaThu",
                    new LocalizedText(
                            "Số tiền phải thu của hồ sơ này là " + due + ". Hãy kiểm tra lại số tiền đã thu.",
                            "The fee of this case is " + due + ". Check the amount that was collected.")));
        }
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
        jdbc.sql("update case_fee set paid_at = ?, cashier = ?, receipt_series = nullif(?, ''), receipt_number = ?,"
                        + " method = ? where case_id = ?")
                .params(
                        now.atOffset(ZoneOffset.UTC),
                        current.actorName(),
                        taken.series,
                        taken.receipt,
                        taken.method,
                        caseId)
                .update();
        steps.feeTaken(caseId, taken.due, taken.receipt);
        audit.write(
                taken.code,
                "fee-taken",
                Map.of(
                        "amount",
                        taken.due.toString(),
                        "series",
                        taken.series,
                        "receipt",
                        taken.receipt,
                        "method",
                        taken.method));
    }

    /** The other case is named only to who may see it. */
    private Optional<FieldError> usedBefore(UUID caseId, Taken taken, Instant now) {
        int year = OfficialTime.local(now).getYear();
        return receipts.take(new FeeReceipts.Receipt(taken.unit, year, taken.series, taken.receipt), caseId)
                .map(other -> {
                    boolean visible = current.find().isPresent()
                            && cases.getObject().byCode(other).isPresent();
                    return new FieldError(
                            "soBienLai",
                            new LocalizedText(
                                    "Số biên lai này đã ghi cho "
                                            + (visible ? "hồ sơ " + other : "một hồ sơ khác")
                                            + ". Hãy kiểm tra lại số và ký hiệu trên biên lai.",
                                    "This receipt number was written for "
                                            + (visible ? "the case " + other : "another case")
                                            + ". Check number and series on the receipt."));
                });
    }
}
