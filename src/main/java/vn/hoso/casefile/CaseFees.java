package vn.hoso.casefile;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the citizen pays for a case, as its procedure's decision set it on the day of receipt. */
@Component
class CaseFees {

    /** The amount that is due, as a form shows it to the cashier. */
    static final String AMOUNT = "soTienPhaiThu";

    /** Why it is that amount. */
    static final String BASIS = "canCuLePhi";

    private final JdbcClient jdbc;

    CaseFees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CaseDetail.Fee> of(UUID caseId) {
        return jdbc.sql("select amount, legal_basis, paid_at, "
                        + " nullif(concat_ws(' ', receipt_series, receipt_number), '') from case_fee where case_id = ?")
                .param(caseId)
                .query((row, n) -> {
                    Timestamp paid = row.getTimestamp(3);
                    return new CaseDetail.Fee(
                            row.getLong(1), row.getString(2), paid == null ? null : paid.toInstant(), row.getString(4));
                })
                .optional();
    }

    /** The fee as values of a form, whose fields for it nobody can change. */
    Map<String, Object> known(UUID caseId) {
        Map<String, Object> known = new HashMap<>();
        of(caseId).ifPresent(fee -> {
            known.put(AMOUNT, fee.amount());
            known.put(BASIS, fee.legalBasis());
        });
        return known;
    }
}
