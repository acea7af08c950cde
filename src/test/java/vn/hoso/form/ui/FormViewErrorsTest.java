package vn.hoso.form.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoso.base.LocalizedText;
import vn.hoso.form.FieldError;
import vn.hoso.form.FormValidation;
import vn.hoso.form.Forms;

/** What is wrong or missing is shown where it was typed. */
class FormViewErrorsTest extends FormPage {

    @Test
    void showsErrorsAtTheirFieldsUntilTheseChange() {
        FormView view = rich(Map.of("quyetDinh", "tra-lai"), VI);
        assertThat(view.validate()).isInstanceOf(FormValidation.Invalid.class);
        HasValidationProperties reason = field(view, "lyDo");
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).isEqualTo("Điền “Lý do trả lại”");
        type(view, "lyDo", "thiếu giấy tờ");
        assertThat(reason.isInvalid()).isFalse();
        assertThat(view.validate()).isInstanceOf(FormValidation.Valid.class);
    }

    @Test
    void showsErrorsThatTheServerFoundLaterAndForgetsTheOnesBefore() {
        FormView view = rich(Map.of(), VI);
        view.showErrors(List.of(new FieldError("thu", new LocalizedText("Sai", "Wrong"))));
        view.showErrors(List.of(
                new FieldError("soTien", new LocalizedText("Sai", "Wrong")),
                new FieldError("khongCo", new LocalizedText("Sai", "Wrong"))));
        assertThat(((HasValidationProperties) field(view, "thu")).isInvalid()).isFalse();
        assertThat(((HasValidationProperties) field(view, "soTien")).isInvalid())
                .isTrue();
    }

    @Test
    void refusesDecimalsWhereWholeNumbersAreAskedFor() {
        FormView view =
                new FormView(Forms.of("{'type':'number','key':'tien','label':'Tiền','decimalDigits':0}"), Map.of(), VI);
        tab.ui().add(view);
        type(view, "tien", new BigDecimal("1.5"));
        assertThat(view.validate()).isInstanceOf(FormValidation.Invalid.class);
        type(view, "tien", new BigDecimal("3000000000"));
        assertThat(view.data()).containsEntry("tien", 3_000_000_000L);
    }

    @Test
    void saysSoWhenADateWasTypedThatDoesNotExist() {
        FormView view = rich(Map.of("quyetDinh", "dong-y"), VI);
        DatePicker date = field(view, "ngay");
        typeUnreadable(date, "31/02/2026");
        assertThat(view.validate())
                .isInstanceOfSatisfying(FormValidation.Invalid.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::key)
                        .containsExactly("ngay"));
        assertThat(date.getErrorMessage()).contains("ngày có thật");
    }

    @Test
    void keepsWhatWasTypedIntoAFieldThatHides() {
        FormView view = rich(Map.of("quyetDinh", "tra-lai", "lyDo", "thiếu giấy tờ"), VI);
        type(view, "quyetDinh", option(view, "quyetDinh", "dong-y"));
        assertThat(view.data()).containsEntry("lyDo", "thiếu giấy tờ");
        assertThat(((FormValidation.Valid) view.validate()).cleaned()).doesNotContainKey("lyDo");
    }

    @Test
    void marksWhatIsRequiredUnderACondition() {
        FormView view = rich(Map.of(), VI);
        type(view, "canXacMinh", true);
        assertThat(((HasValue<?, ?>) field(view, "nguoiXacMinh")).isRequiredIndicatorVisible())
                .isTrue();
    }
}
