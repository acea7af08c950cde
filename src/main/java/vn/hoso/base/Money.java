package vn.hoso.base;

import java.text.NumberFormat;
import java.util.Locale;

/** Amounts in đồng, as every screen, page and message writes them. */
public final class Money {

    /** The sign of the đồng, as forms put it behind a field of an amount. */
    public static final String SIGN = "₫";

    private static final Locale VIETNAM = Locale.of("vi", "VN");

    private Money() {}

    /** {@code 15.000 ₫}, in both languages; the space does not break. */
    public static String dong(long amount) {
        return grouped(amount) + "\u00a0" + SIGN;
    }

    /** {@code 15.000}. */
    public static String grouped(Number amount) {
        return NumberFormat.getInstance(VIETNAM).format(amount);
    }
}
