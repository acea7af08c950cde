package vn.hoso.reception;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The fee receipts that were written. A number stands for one payment in its unit, year and series; two cashiers who
 * write it at once find out one after the other.
 */
@Component
class FeeReceipts {

    private final JdbcClient jdbc;

    FeeReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A receipt.
     *
     * @param unit whose cashier writes it
     * @param series as printed on its book (ký hiệu); empty where it has none
     */
    record Receipt(UUID unit, int year, String series, String number) {
        Receipt {
            series = compared(series);
            number = compared(number);
        }

        /** What a person sees as the same: capitals, spaces and zeros in front tell no two receipts apart. */
        private static String compared(String typed) {
            return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT).replaceFirst("^0+(?=\\d+$)", "");
        }
    }

    /**
     * Keeps the receipt for a case.
     *
     * @return the code of the other case that the receipt was written for; empty when it is this case's now
     */
    Optional<String> take(Receipt receipt, UUID caseId) {
        int kept = jdbc.sql("insert into fee_receipt (unit_id, year, series, number, case_id) values (?, ?, ?, ?, ?)"
                        + " on conflict (unit_id, year, series, number) do nothing")
                .params(receipt.unit, receipt.year, receipt.series, receipt.number, caseId)
                .update();
        return kept == 1
                ? Optional.empty()
                : jdbc.sql("select c.code from fee_receipt r join case_file c on c.id = r.case_id"
                                + " where r.unit_id = ? and r.year = ? and r.series = ? and r.number = ?")
                        .params(receipt.unit, receipt.year, receipt.series, receipt.number)
                        .query(String.class)
                        .optional();
    }
}
