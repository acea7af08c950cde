package vn.hoso.form.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.hoso.base.LocalizedText;
import vn.hoso.form.FormContext;
import vn.hoso.form.FormField;
import vn.hoso.form.FormJson;
import vn.hoso.form.FormSchema;
import vn.hoso.form.Forms;
import vn.hoso.form.Option;
import vn.hoso.form.RandomData;

/** What a form shows, and what it gives back. */
class FormViewTest extends FormPage {

    @Test
    void anOptionThatIsBarredIsNotShownAndTheReasonStandsUnderTheField() {
        FormSchema form = Forms.of("{'type':'radio','key':'x','label':'Chọn','values':["
                + "{'value':'a','label':'Một'},{'value':'b','label':'Hai','unless':'het'}]}");
        FormView view = new FormView(
                form,
                Map.of("x", "b"),
                FormContext.EMPTY.barring("het", new LocalizedText("Đã hết lượt.", "None left.")),
                VI);
        tab.ui().add(view);
        RadioButtonGroup<Option> field = field(view, "x");
        assertThat(field.getListDataView().getItems().map(Option::value)).containsExactly("a");
        assertThat(field.getHelperText()).isEqualTo("Hai: Đã hết lượt.");
        assertThat(view.data()).as("an answer of an earlier round").isEmpty();
    }

    @Test
    void aFieldThatOnlyTellsIsNotThereWhereItHasNothingToTell() {
        FormSchema form = Forms.of("{'type':'textarea','key':'yKien','label':'Ý kiến','readonly':true}");
        FormView silent = new FormView(form, Map.of(), FormContext.EMPTY, VI);
        FormView telling = new FormView(form, Map.of(), FormContext.knowing(Map.of("yKien", "Đủ điều kiện")), VI);
        tab.ui().add(silent, telling);
        assertThat(all(silent).filter(TextArea.class::isInstance).filter(Component::isVisible))
                .isEmpty();
        assertThat(all(telling)
                        .filter(TextArea.class::isInstance)
                        .filter(Component::isVisible)
                        .map(area -> ((TextArea) area).getValue()))
                .containsExactly("Đủ điều kiện");
    }

    @Test
    void everyFieldIsFoundByItsKeyWithLabelAndHelp() {
        FormView view = rich(Map.of(), VI);
        FormSchema form = Forms.rich();
        for (FormField field : form.fields().values()) {
            assertThat(((HasLabel) field(view, field.key())).getLabel())
                    .isEqualTo(field.label().vi());
        }
        assertThat(((HasHelper) field(view, "lyDo")).getHelperText()).isEqualTo("Nêu căn cứ");
        assertThat((Object) field(view, "soNgay")).isInstanceOf(IntegerField.class);
        assertThat((Object) field(view, "soTien")).isInstanceOf(BigDecimalField.class);
        assertThat(all(view).filter(H3.class::isInstance).map(h -> ((H3) h).getText()))
                .containsExactly("Thẩm định");
    }

    @Test
    void speaksEnglishToThoseWhoChoseIt() {
        FormView view = rich(Map.of(), Locale.ENGLISH);
        assertThat(((HasLabel) field(view, "quyetDinh")).getLabel()).isEqualTo("Decision");
        DatePicker date = field(view, "ngay");
        assertThat(date.getI18n().getToday()).isEqualTo("Today");
    }

    @Test
    void readsDatesTheVietnameseWay() {
        DatePicker date = field(rich(Map.of(), VI), "ngay");
        assertThat(date.getI18n().getDateFormats().getFirst()).isEqualTo("dd/MM/yyyy");
        assertThat(date.getI18n().getMonthNames()).hasSize(12).startsWith("Tháng 1");
        assertThat(date.getI18n().getWeekdays()).startsWith("Chủ nhật", "Thứ hai");
        assertThat(date.getI18n().getWeekdaysShort()).containsExactly("CN", "T2", "T3", "T4", "T5", "T6", "T7");
        assertThat(date.getI18n().getFirstDayOfWeek()).isEqualTo(1);
    }

    @Test
    void sharesARowOfSixteenColumns() {
        FormView view = rich(Map.of(), VI);
        FormLayout layout = (FormLayout)
                all(view).filter(FormLayout.class::isInstance).findFirst().orElseThrow();
        assertThat(layout.getColspan(field(view, "quyetDinh"))).isEqualTo(8);
        assertThat(layout.getColspan(field(view, "ngay"))).isEqualTo(8);
        assertThat(layout.getColspan(field(view, "thu"))).isEqualTo(16);
        assertThat(layout.getResponsiveSteps()).hasSize(2);
    }

    @Test
    void startsWithDefaultsThenDataAndKnownValuesInReadOnlyFields() {
        FormView view = rich(Map.of("soTien", "12.50", "ngay", "2026-06-01", "maHoSo", "GIẢ", "donVi", "ubnd"), VI);
        assertThat(view.data())
                .containsEntry("soNgay", 3L)
                .containsEntry("soTien", new BigDecimal("12.5"))
                .containsEntry("ngay", LocalDate.of(2026, 6, 1))
                .containsEntry("maHoSo", "HS-1")
                .containsEntry("donVi", "ubnd");
        assertThat(((HasValue<?, ?>) field(view, "maHoSo")).isReadOnly()).isTrue();
    }

    @Test
    void showsAndHidesAsThePersonChooses() {
        FormView view = rich(Map.of(), VI);
        assertThat(shown(view, "lyDo")).isFalse();
        type(view, "quyetDinh", option(view, "quyetDinh", "tra-lai"));
        assertThat(shown(view, "lyDo")).isTrue();
        assertThat(((HasValue<?, ?>) field(view, "lyDo")).isRequiredIndicatorVisible())
                .isTrue();
        type(view, "quyetDinh", option(view, "quyetDinh", "dong-y"));
        assertThat(shown(view, "lyDo")).isFalse();
    }

    @Test
    void readOnlyMeansEveryField() {
        FormView view = rich(Map.of(), VI);
        view.setReadOnly(true);
        assertThat(Forms.rich().fields().keySet()).allMatch(key -> ((HasValue<?, ?>) field(view, key)).isReadOnly());
        view.setReadOnly(false);
        assertThat(((HasValue<?, ?>) field(view, "thu")).isReadOnly()).isFalse();
        assertThat(((HasValue<?, ?>) field(view, "maHoSo")).isReadOnly()).isTrue();
    }

    @Test
    void tellsListenersOfWhatThePersonChangesAndOfNothingElse() {
        FormView view = rich(Map.of(), VI);
        AtomicInteger changes = new AtomicInteger();
        var registration = view.addChangeListener(changes::incrementAndGet);
        type(view, "thu", "a@x.vn");
        assertThat(changes).hasValue(1);
        ((TextField) field(view, "thu")).setValue("b@x.vn");
        assertThat(changes).hasValue(1);
        registration.remove();
        type(view, "thu", "c@x.vn");
        assertThat(changes).hasValue(1);
    }

    @Test
    void sendsTextWhileItIsTyped() {
        TextArea reason = field(rich(Map.of(), VI), "lyDo");
        assertThat(reason.getValueChangeMode()).isEqualTo(ValueChangeMode.LAZY);
        assertThat(reason.getValueChangeTimeout()).isEqualTo(400);
    }

    @Test
    void aDraftOfTheScreenComesBackOntoTheScreen() {
        FormSchema form = Forms.rich();
        for (int seed = 0; seed < 40; seed++) {
            Map<String, Object> data =
                    rich(RandomData.of(form, new Random(seed)), VI).data();
            assertThat(rich(FormJson.read(form, FormJson.write(form, data)), VI).data())
                    .as("seed %d", seed)
                    .isEqualTo(data);
        }
    }
}
