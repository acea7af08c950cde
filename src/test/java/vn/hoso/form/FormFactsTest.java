package vn.hoso.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormFactsTest {

    @Test
    void onlyMarkedFieldsBecomeFactsInTypesThatTheEngineKeeps() {
        FormValidation.Valid valid = (FormValidation.Valid) FormValidator.validate(
                Forms.rich(),
                Map.of(
                        "quyetDinh",
                        "dong-y",
                        "ngay",
                        "2026-06-01",
                        "soNgay",
                        7,
                        "soTien",
                        "1.5",
                        "thu",
                        "a@x.vn",
                        "canXacMinh",
                        "true",
                        "nguoiXacMinh",
                        "Lan"));
        assertThat(FormFacts.facts(Forms.rich(), valid.cleaned()))
                .containsOnly(
                        Map.entry("quyetDinh", "dong-y"),
                        Map.entry("ngay", "2026-06-01"),
                        Map.entry("soNgay", 7L),
                        Map.entry("soTien", 1.5d),
                        Map.entry("canXacMinh", true));
    }

    @Test
    void aFactThatIsEmptyIsNotThereButItsKeyIsKnown() {
        FormValidation.Valid valid =
                (FormValidation.Valid) FormValidator.validate(Forms.rich(), Map.of("quyetDinh", "dong-y"));
        assertThat(FormFacts.facts(Forms.rich(), valid.cleaned())).doesNotContainKey("ngay");
        assertThat(FormFacts.keys(Forms.rich())).containsExactly("quyetDinh", "ngay", "soNgay", "soTien", "canXacMinh");
    }
}
