package vn.hoso.form.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An amount may be typed as it is written on paper. */
class AmountFieldTest {

    @ParameterizedTest
    @CsvSource({
        "15000, 15000",
        "15.000, 15000",
        "'15,000', 15000",
        "15 000 ₫, 15000",
        "1.200.000, 1200000",
        "-1, -1",
        "999, 999"
    })
    void groupsAreNoFractions(String typed, BigDecimal amount) {
        assertThat(AmountField.read(typed)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15.00", "1.5", "1500.000", "mười lăm", "15.000.00", "15-000"})
    void whatIsNoAmountStaysAsTyped(String typed) {
        assertThat(AmountField.read(typed)).isEqualTo(typed);
    }
}
