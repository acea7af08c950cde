package vn.hoso.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormJsonTest {

    @Test
    void whatWasFilledInComesBackTheSame() {
        FormSchema form = Forms.rich();
        for (int seed = 0; seed < 2000; seed++) {
            Map<String, Object> data = FormJson.typed(form, RandomData.of(form, new Random(seed)));
            assertThat(FormJson.read(form, FormJson.write(form, data)))
                    .as("seed %d", seed)
                    .isEqualTo(data);
        }
    }

    @Test
    void whatIsValidStaysValidAsADraft() {
        FormSchema form = Forms.rich();
        int valid = 0;
        for (int seed = 0; seed < 2000; seed++) {
            Map<String, Object> data = RandomData.of(form, new Random(seed));
            FormValidation direct = FormValidator.validate(form, data);
            assertThat(
                            FormValidator.validate(form, FormJson.read(form, FormJson.write(form, data)))
                                    instanceof FormValidation.Valid)
                    .as("seed %d", seed)
                    .isEqualTo(direct instanceof FormValidation.Valid || onlyTypeErrors(form, data, direct));
            valid += direct instanceof FormValidation.Valid ? 1 : 0;
        }
        assertThat(valid).isGreaterThan(20);
    }

    /** A draft leaves out what cannot be the field's value, and so loses such errors. */
    private static boolean onlyTypeErrors(FormSchema form, Map<String, Object> data, FormValidation direct) {
        Map<String, Object> typed = FormJson.typed(form, data);
        return direct instanceof FormValidation.Invalid
                && FormValidator.validate(form, typed) instanceof FormValidation.Valid;
    }

    @Test
    void aDraftKeepsWhatIsIncompleteAndDropsWhatTheFormDoesNotHave() {
        Map<String, Object> read = FormJson.read(
                Forms.rich(),
                "{\"thu\":\"chưa xong@\",\"la\":1,\"soNgay\":\"x\",\"ngay\":\"2026-02-30\",\"soTien\":1.50}");
        assertThat(read)
                .containsOnly(Map.entry("thu", "chưa xong@"), Map.entry("soTien", new java.math.BigDecimal("1.5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"soTien\":NaN}", "1"})
    void refusesWhatIsNotADraft(String json) {
        assertThatThrownBy(() -> FormJson.read(Forms.rich(), json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesDraftsThatNest() {
        String json = "{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
        assertThatThrownBy(() -> FormJson.read(Forms.rich(), json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesNullsOut() {
        Map<String, Object> data = new HashMap<>();
        data.put("thu", null);
        assertThat(FormJson.write(Forms.rich(), data)).isEqualTo("{}");
    }
}
