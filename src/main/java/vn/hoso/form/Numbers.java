package vn.hoso.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of a form: at most 15 digits before the point and 10 after it, so that no arithmetic can be made to explode. */
final class Numbers {

    private static final int WHOLE_DIGITS = 15;
    static final int DECIMAL_DIGITS = 10;
    private static final Pattern PLAIN =
            Pattern.compile("[+-]?\\d{1," + WHOLE_DIGITS + "}(\\.\\d{1," + DECIMAL_DIGITS + "})?");

    private Numbers() {}

    /** A Long for fields of whole numbers, else a BigDecimal; null when it is neither. */
    static @Nullable Object typed(FormField.Number field, Object raw) {
        BigDecimal decimal = decimal(raw);
        if (decimal == null) {
            return null;
        }
        if (!field.whole()) {
            return decimal;
        }
        return decimal.scale() == 0 ? (Object) decimal.longValueExact() : null;
    }

    /** The number without trailing zeros and with a scale of 0 or more, or null when it is none that forms deal with. */
    static @Nullable BigDecimal decimal(Object raw) {
        BigDecimal decimal =
                switch (raw) {
                    case BigDecimal value -> value;
                    case BigInteger value -> value.bitLength() < 100 ? new BigDecimal(value) : null;
                    case Long value -> BigDecimal.valueOf(value);
                    case Integer value -> BigDecimal.valueOf(value);
                    case Short value -> BigDecimal.valueOf(value);
                    case Double value -> Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
                    case Float value -> Float.isFinite(value) ? new BigDecimal(value.toString()) : null;
                    case String text -> PLAIN.matcher(text).matches() ? new BigDecimal(text) : null;
                    default -> null;
                };
        return decimal == null ? null : canonical(decimal);
    }

    private static @Nullable BigDecimal canonical(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (value.precision() > 60 || value.scale() > 60 || value.scale() < -WHOLE_DIGITS) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        return plain.scale() > DECIMAL_DIGITS || plain.precision() - plain.scale() > WHOLE_DIGITS ? null : plain;
    }
}
