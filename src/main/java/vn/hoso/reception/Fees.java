package vn.hoso.reception;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;
import vn.hoso.audit.Audit;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseSteps;

/** Fees of cases. A cashier takes them and changes nothing else of a case. */
@Service
@Internal("called by reception and by the listener that models name")
public class Fees {

    private final JdbcClient jdbc;
    private final CurrentOfficer current;
    private final CaseSteps steps;
    private final Audit audit;
    private final Clock clock;

    Fees(JdbcClient jdbc, CurrentOfficer current, CaseSteps steps, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the cashier wrote; amounts in đồng. */
    private record Taken(
            String code, BigDecimal due, @Nullable BigDecimal amount, String receipt, String method) {}

    /**
     * Writes down that the fee was taken, with the receipt number and the way it was paid from the cashier's form.
     *
     * @throws UserError INVALID when the amount is not the one that is due; nothing is kept then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(UUID caseId) {
        Optional<Taken> unpaid = jdbc.sql("select c.code, f.amount, (c.data ->> 'soTienDaThu')::numeric,"
                        + " c.data ->> 'soBienLai', coalesce(c.data ->> 'hinhThucNopPhi', '') from case_fee f"
                        + " join case_file c on c.id = f.case_id where c.id = ? and f.paid_at is null"
                        + " and c.data ->> 'soBienLai' is not null")
                .param(caseId)
                .query((row, n) -> new Taken(
                        row.getString(1),
                        row.getBigDecimal(2),
                        row.getBigDecimal(3),
                        row.getString(4),
                        row.getString(5)))
                .optional();
        unpaid.ifPresent(taken -> record(caseId, taken));
    }

    private void record(UUID caseId, Taken taken) {
        if (taken.amount == null || taken.amount.compareTo(taken.due) != 0) {
            String due = NumberFormat.getInstance(Locale.of("vi", "VN")).format(taken.due);
            throw new UserError(
                    UserError.Kind.INVALID,
                    "Số tiền phải thu của hồ sơ này là " + due + " đồng. Hãy kiểm tra lại số tiền đã thu.",
                    "The fee of this case is " + due + " đồng. Check the amount that was collected.");
        }
        jdbc.sql("update case_fee set paid_at = ?, cashier = ?, receipt_number = ?, method = ? where case_id = ?")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        current.actorName(),
                        taken.receipt,
                        taken.method,
                        caseId)
                .update();
        steps.feeTaken(caseId, taken.due, taken.receipt);
        audit.write(
                taken.code,
                "fee-taken",
                Map.of("amount", taken.due.toString(), "receipt", taken.receipt, "method", taken.method));
    }
}
