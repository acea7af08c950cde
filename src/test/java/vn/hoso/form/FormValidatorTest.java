package vn.hoso.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.base.LocalizedText;

class FormValidatorTest {

    private static final FormContext UNITS = new FormContext(
            Map.of("maHoSo", "HS-1"),
            Map.of("units", List.of(new Option("ubnd", new LocalizedText("UBND", "People's committee")))));

    static String error(FormSchema form, Map<String, ?> data) {
        return FormValidator.validate(form, data) instanceof FormValidation.Invalid invalid
                ? invalid.errors().getFirst().text().vi()
                : null;
    }

    private static FormSchema field(String type, String rest) {
        return Forms.of("{'type':'" + type + "','key':'x','label':'Số hiệu'" + rest + "}");
    }

    @Test
    void anOptionThatIsBarredIsRefusedWithTheReason() {
        FormSchema form = field(
                "radio",
                ",'values':[{'value':'a','label':'Một'},{'value':'b','label':'Hai','label_en':'Two','unless':'het'}]");
        FormContext barred = FormContext.EMPTY.barring("het", new LocalizedText("Đã hết lượt.", "None left."));
        assertThat(cleaned(form, Map.of("x", "b"), FormContext.EMPTY)).containsEntry("x", "b");
        assertThat(cleaned(form, Map.of("x", "a"), barred)).containsEntry("x", "a");
        assertThat(FormValidator.validate(form, Map.of("x", "b"), barred))
                .isInstanceOfSatisfying(FormValidation.Invalid.class, invalid -> {
                    assertThat(invalid.errors().getFirst().text().vi()).isEqualTo("Hai: Đã hết lượt.");
                    assertThat(invalid.errors().getFirst().text().en()).isEqualTo("Two: None left.");
                });
        assertThat(form.isBarredBy("het")).isTrue();
        assertThat(form.isBarredBy("khac")).isFalse();
    }

    private static Map<String, Object> cleaned(FormSchema form, Map<String, ?> data, FormContext context) {
        return ((FormValidation.Valid) FormValidator.validate(form, data, context)).cleaned();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "textfield | ,'validate':{'required':true} | a | ` ` | Điền “Số hiệu”",
                "textarea | ,'validate':{'required':true} | a | `` | Điền “Số hiệu”",
                "textfield | ,'validate':{'minLength':3} | abc | ab | “Số hiệu” cần ít nhất 3 ký tự, hiện có 2",
                "textfield | ,'validate':{'maxLength':3} | abc | abcd | “Số hiệu” dài 4 ký tự; hãy rút gọn còn không quá 3",
                "textarea | ,'validate':{'maxLength':3} | ộng | ộngx | “Số hiệu” dài 4 ký tự; hãy rút gọn còn không quá 3",
                "textfield | ,'validate':{'pattern':'^[A-Z]+$'} | ABC | ABc | “Số hiệu” chưa đúng dạng; hãy kiểm tra và nhập lại",
                "textfield | ,'validate':{'pattern':'^[A-Z]+$'},'properties':{'pattern_message':'Chỉ chữ hoa'} | ABC | 1 | Chỉ chữ hoa",
                "textfield | ,'validate':{'validationType':'email'} | a.b@x.gov.vn | a.b@x | “Số hiệu” chưa đúng dạng thư điện tử, ví dụ ten@example.vn",
                "textfield | ,'validate':{'validationType':'email'} | a@x.vn | a b@x.vn | “Số hiệu” chưa đúng dạng thư điện tử, ví dụ ten@example.vn",
                "textfield | ,'validate':{'validationType':'phone'} | 0912 345 678 | 12345 | “Số hiệu” chưa đúng dạng số điện thoại, ví dụ 0912 345 678",
                "textfield | ,'validate':{'validationType':'phone'} | +84912345678 | 0912x45678 | “Số hiệu” chưa đúng dạng số điện thoại, ví dụ 0912 345 678",
                "number | ,'validate':{'required':true} | 0 | `` | Điền “Số hiệu”",
                "number | ,'decimalDigits':0 | 12 | 1.5 | “Số hiệu” phải là số nguyên, không quá 15 chữ số",
                "number | ,'decimalDigits':2 | 1.25 | 1.255 | “Số hiệu” có nhiều nhất 2 chữ số sau dấu phẩy",
                "number | ,'validate':{'min':1000} | 1000 | 999 | “Số hiệu” không được nhỏ hơn 1.000",
                "number | ,'validate':{'max':2.5} | 2.5 | 2.51 | “Số hiệu” không được lớn hơn 2,5",
                "number | ,'increment':500 | 1500 | 1501 | “Số hiệu” phải là bội số của 500",
                "number | `` | 12 | NaN | “Số hiệu” phải là một số, không quá 15 chữ số",
                "number | `` | 1 | 1e9 | “Số hiệu” phải là một số, không quá 15 chữ số",
                "checkbox | ,'validate':{'required':true} | true | false | Đánh dấu vào ô “Số hiệu”",
                "checkbox | `` | false | có | “Số hiệu” phải là có hoặc không",
                "radio | ,'validate':{'required':true},'values':[{'label':'A','value':'a'}] | a | `` | Chọn “Số hiệu”",
                "select | ,'values':[{'label':'A','value':'a'}] | a | b | “Số hiệu” có lựa chọn không nằm trong danh sách: “b”; hãy chọn lại: A (a)",
                "checklist | ,'values':[{'label':'A','value':'a'}] | a | b | “Số hiệu” có lựa chọn không nằm trong danh sách: “b”; hãy chọn lại: A (a)",
                "taglist | ,'validate':{'required':true},'values':[{'label':'A','value':'a'}] | a | `` | Chọn “Số hiệu”",
                "datetime | ,'validate':{'required':true} | 2026-02-28 | `` | Chọn “Số hiệu”",
                "datetime | `` | 2028-02-29 | 2026-02-29 | “Số hiệu” phải là một ngày có thật, ví dụ 31/12/2026",
                "datetime | `` | 2026-01-01 | 0026-01-01 | “Số hiệu” phải là một ngày có thật, ví dụ 31/12/2026",
                "datetime | ,'subtype':'time' | 14:30 | 25:00 | “Số hiệu” phải là giờ và phút, ví dụ 14:30",
                "datetime | ,'subtype':'datetime' | 2026-01-01T08:00 | 2026-01-01T08:00Z | “Số hiệu” phải là ngày và giờ, ví dụ 31/12/2026 14:30",
            })
    void acceptsTheOneAndSaysWhatToDoAboutTheOther(String type, String rest, String good, String bad, String message) {
        FormSchema form = field(type, rest);
        assertThat(error(form, Map.of("x", good))).isNull();
        assertThat(error(form, Map.of("x", bad))).isEqualTo(message);
    }

    @Test
    void keepsAbbreviationsAndVerbsOfLabelsAsTheyAre() {
        FormSchema form = Forms.of(
                "{'type':'textfield','key':'a','label':'CCCD của bạn','validate':{'required':true}}",
                "{'type':'textfield','key':'b','label':'Nhập ý kiến','validate':{'required':true}}");
        FormValidation.Invalid invalid = (FormValidation.Invalid) FormValidator.validate(form, Map.of());
        assertThat(invalid.errors())
                .containsExactly(
                        new FieldError("a", new LocalizedText("Điền “CCCD của bạn”", "Fill in “CCCD của bạn”")),
                        new FieldError("b", new LocalizedText("Điền “Nhập ý kiến”", "Fill in “Nhập ý kiến”")));
    }

    @Test
    void returnsTypedValuesOfVisibleFieldsAndNothingElse() {
        Map<String, Object> sent = new HashMap<>(Map.of(
                "quyetDinh",
                "dong-y",
                "ngay",
                "2026-06-01",
                "soNgay",
                "7",
                "soTien",
                "15000.50",
                "lyDo",
                "bị ẩn",
                "giayTo",
                List.of("ban-sao", "to-khai"),
                "gio",
                "08:30",
                "hen",
                "2026-06-05T16:00",
                "donVi",
                "ubnd"));
        sent.put("laDoNguoiLaGuiThem", "x");
        sent.put("thu", null);
        assertThat(cleaned(Forms.rich(), sent, UNITS))
                .containsOnly(
                        Map.entry("quyetDinh", "dong-y"),
                        Map.entry("ngay", LocalDate.of(2026, 6, 1)),
                        Map.entry("soNgay", 7L),
                        Map.entry("soTien", new BigDecimal("15000.5")),
                        Map.entry("canXacMinh", false),
                        Map.entry("giayTo", List.of("to-khai", "ban-sao")),
                        Map.entry("donVi", "ubnd"),
                        Map.entry("gio", LocalTime.of(8, 30)),
                        Map.entry("hen", LocalDateTime.of(2026, 6, 5, 16, 0)),
                        Map.entry("maHoSo", "HS-1"));
    }

    @Test
    void validatesAFieldOnlyWhileItIsThere() {
        assertThat(error(Forms.rich(), Map.of("quyetDinh", "dong-y", "lyDo", "x")))
                .isNull();
        assertThat(error(Forms.rich(), Map.of("quyetDinh", "tra-lai"))).isEqualTo("Điền “Lý do trả lại”");
        assertThat(error(Forms.rich(), Map.of("quyetDinh", "tra-lai", "lyDo", "x")))
                .contains("ít nhất 5 ký tự");
    }

    @Test
    void asksForWhatIsRequiredUnderACondition() {
        assertThat(error(Forms.rich(), Map.of("quyetDinh", "dong-y", "canXacMinh", true)))
                .isEqualTo("Điền “Người xác minh”");
    }

    @Test
    void neverTakesAReadOnlyValueFromWhatWasSent() {
        Map<String, String> sent = Map.of("quyetDinh", "dong-y", "maHoSo", "GIẢ");
        assertThat(cleaned(Forms.rich(), sent, UNITS)).containsEntry("maHoSo", "HS-1");
        assertThat(cleaned(Forms.rich(), sent, FormContext.EMPTY)).doesNotContainKey("maHoSo");
    }

    @Test
    void neverTakesOptionsFromWhatWasSent() {
        assertThat(error(
                        Forms.rich(),
                        Map.of(
                                "quyetDinh",
                                "dong-y",
                                "donVi",
                                "x",
                                "units",
                                List.of(Map.of("label", "X", "value", "x")))))
                .contains("không nằm trong danh sách");
    }

    @Test
    void reportsOneErrorForEachFieldInTheOrderOfTheForm() {
        FormValidation.Invalid invalid = (FormValidation.Invalid) FormValidator.validate(
                Forms.rich(), Map.of("soTien", "-1", "soNgay", 99, "quyetDinh", "tra-lai", "thu", "x"));
        assertThat(invalid.errors().stream().map(FieldError::key)).containsExactly("lyDo", "thu", "soNgay", "soTien");
    }

    @Test
    void survivesValuesOfEveryWrongType() {
        List<Object> hostile = Arrays.asList(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Float.NaN,
                new BigDecimal("1E+1000000000"),
                new BigDecimal("1E-1000000000"),
                java.math.BigInteger.TWO.pow(5000),
                new Object(),
                Map.of("a", Map.of()),
                List.of(List.of()),
                List.of(1),
                'c',
                "a".repeat(3_000_000),
                "\u0000",
                "\uD800",
                "9".repeat(100_000),
                new int[] {1},
                Arrays.asList((Object) null));
        Forms.rich().fields().values().stream()
                .filter(field -> !field.key().equals("maHoSo"))
                .forEach(field -> hostile.forEach(value -> {
                    Map<String, Object> sent =
                            new HashMap<>(Map.of("quyetDinh", "tra-lai", "lyDo", "đủ dài", "canXacMinh", false));
                    sent.put(field.key(), value);
                    FormValidation result = FormValidator.validate(Forms.rich(), sent);
                    if (result instanceof FormValidation.Valid valid) {
                        assertThat(valid.cleaned().get(field.key()))
                                .as(field.key())
                                .matches(kept -> kept == null
                                        || kept.equals("\uFFFD")
                                        || kept.equals("đủ dài")
                                        || kept.equals(false));
                    } else {
                        assertThat(((FormValidation.Invalid) result).errors())
                                .extracting(FieldError::key)
                                .contains(field.key());
                    }
                }));
    }

    @Test
    void boundsTextThatTheFormDoesNotBound() {
        assertThat(error(field("textfield", ""), Map.of("x", "a".repeat(1000)))).isNull();
        assertThat(error(field("textfield", ""), Map.of("x", "a".repeat(1001)))).contains("1000");
        assertThat(error(field("textarea", ""), Map.of("x", "a".repeat(20_001))))
                .contains("20000");
        assertThat(error(field("textarea", ",'properties':{'fact':'true'}"), Map.of("x", "a".repeat(4001))))
                .contains("4000");
    }

    @Test
    void givesUpOnCatastrophicPatterns() {
        FormSchema form = field("textfield", ",'validate':{'pattern':'^(a+)+$'}");
        assertThat(error(form, Map.of("x", "aaa"))).isNull();
        assertThat(error(form, Map.of("x", "a".repeat(900) + "!"))).contains("chưa đúng dạng");
        assertThat(error(field("textfield", ",'validate':{'pattern':'(x+x+)+y'}"), Map.of("x", "x".repeat(1000))))
                .contains("chưa đúng dạng");
    }

    @Test
    void cleansTextSoThatItCanBeStoredAndCompared() {
        FormSchema form =
                Forms.of("{'type':'textfield','key':'a','label':'A'}", "{'type':'textarea','key':'b','label':'B'}");
        Map<String, Object> cleaned =
                cleaned(form, Map.of("a", "  Ho\u0302\u0300 So\u031B\n\u0000 ", "b", "một\r\nhai"), FormContext.EMPTY);
        assertThat(cleaned).containsEntry("a", "Hồ Sơ").containsEntry("b", "một\nhai");
    }
}
