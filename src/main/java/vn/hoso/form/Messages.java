package vn.hoso.form;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hoso.base.LocalizedText;

/** What a person reads when a value is not right: it names the field and says what to do. */
final class Messages {

    /** As many choices as a message can name and still be read. */
    private static final int READABLE = 12;

    private Messages() {}

    static LocalizedText missing(FormField field) {
        return switch (field) {
            case FormField.Check check -> ask("Đánh dấu vào ô", "Tick", check);
            case FormField.One one -> ask("Chọn", "Choose", one);
            case FormField.Many many -> ask("Chọn", "Choose", many);
            case FormField.Date date -> ask("Chọn", "Choose", date);
            case FormField.Time time -> ask("Chọn", "Choose", time);
            case FormField.DateTime dateTime -> ask("Chọn", "Choose", dateTime);
            case FormField.Text text -> ask("Điền", "Fill in", text);
            case FormField.LongText text -> ask("Điền", "Fill in", text);
            case FormField.Number number -> ask("Điền", "Fill in", number);
        };
    }

    static LocalizedText wrongType(FormField field) {
        return switch (field) {
            case FormField.Number number
            when number.whole() ->
                about(field, "phải là số nguyên, không quá 15 chữ số", "must be a whole number of at most 15 digits");
            case FormField.Number ignored ->
                about(field, "phải là một số, không quá 15 chữ số", "must be a number of at most 15 digits");
            case FormField.Date ignored ->
                about(field, "phải là một ngày có thật, ví dụ 31/12/2026", "must be a real date, such as 31/12/2026");
            case FormField.Time ignored ->
                about(field, "phải là giờ và phút, ví dụ 14:30", "must be a time, such as 14:30");
            case FormField.DateTime ignored ->
                about(
                        field,
                        "phải là ngày và giờ, ví dụ 31/12/2026 14:30",
                        "must be a date and time, such as 31/12/2026 14:30");
            case FormField.One ignored -> notOffered(field);
            case FormField.Many ignored -> notOffered(field);
            case FormField.Check ignored -> about(field, "phải là có hoặc không", "must be yes or no");
            case FormField.Text ignored -> about(field, "phải là chữ; hãy nhập lại", "must be text; enter it again");
            case FormField.LongText ignored ->
                about(field, "phải là chữ; hãy nhập lại", "must be text; enter it again");
        };
    }

    static LocalizedText tooShort(FormField field, int least, int length) {
        return about(
                field,
                "cần ít nhất " + least + " ký tự, hiện có " + length,
                "needs at least " + least + " characters and has " + length);
    }

    static LocalizedText tooLong(FormField field, int most, int length) {
        return about(
                field,
                "dài " + length + " ký tự; hãy rút gọn còn không quá " + most,
                "has " + length + " characters; shorten it to at most " + most);
    }

    static LocalizedText wrongFormat(FormField.Text field) {
        return switch (field.format()) {
            case TextFormat.Email ignored ->
                about(
                        field,
                        "chưa đúng dạng thư điện tử, ví dụ ten@example.vn",
                        "is not an email address, such as name@example.vn");
            case TextFormat.Phone ignored ->
                about(
                        field,
                        "chưa đúng dạng số điện thoại, ví dụ 0912 345 678",
                        "is not a telephone number, such as 0912 345 678");
            case TextFormat.Matching matching when matching.message() != null -> matching.message();
            default ->
                about(
                        field,
                        "chưa đúng dạng; hãy kiểm tra và nhập lại",
                        "is not in the right form; check it and enter it again");
        };
    }

    static LocalizedText tooManyDecimals(FormField.Number field) {
        int digits = field.decimalDigits();
        return about(
                field,
                "có nhiều nhất " + digits + " chữ số sau dấu phẩy",
                "has at most " + digits + " digits after the decimal point");
    }

    static LocalizedText tooSmall(FormField field, BigDecimal min) {
        return about(field, "không được nhỏ hơn " + vi(min), "must not be less than " + en(min));
    }

    static LocalizedText tooLarge(FormField field, BigDecimal max) {
        return about(field, "không được lớn hơn " + vi(max), "must not be more than " + en(max));
    }

    static LocalizedText notAStep(FormField field, BigDecimal step) {
        return about(field, "phải là bội số của " + vi(step), "must be a multiple of " + en(step));
    }

    static LocalizedText notOffered(FormField field) {
        return about(
                field,
                "có lựa chọn không nằm trong danh sách; hãy chọn lại",
                "has a choice that is not on the list; choose again");
    }

    /** Names what is not offered and, where the list is short enough to be read, what is. */
    static LocalizedText notOffered(FormField field, List<?> strangers, List<Option> offered) {
        String named = strangers.stream()
                .map(value -> "“" + shortened(value.toString()) + "”")
                .collect(Collectors.joining(", "));
        return about(
                field,
                "có lựa chọn không nằm trong danh sách: " + named + "; "
                        + choose(offered, "hãy chọn lại", "lúc này không có gì để chọn", LocalizedText::vi),
                "has a choice that is not on the list: " + named + "; "
                        + choose(offered, "choose again", "there is nothing to choose now", LocalizedText::en));
    }

    private static String choose(
            List<Option> offered, String again, String nothing, Function<LocalizedText, String> language) {
        if (offered.isEmpty()) {
            return nothing;
        }
        return offered.size() > READABLE
                ? again
                : again
                        + offered.stream()
                                .map(option -> language.apply(option.label()) + " (" + option.value() + ")")
                                .collect(Collectors.joining(", ", ": ", ""));
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }

    /** Why what the form has cannot be chosen now. */
    static LocalizedText barred(List<LocalizedText> reasons) {
        return new LocalizedText(
                reasons.stream().map(LocalizedText::vi).collect(Collectors.joining(" ")),
                reasons.stream().map(LocalizedText::en).collect(Collectors.joining(" ")));
    }

    /** The label stands in quotation marks, so that the sentence is one whatever the label is: a noun, a question, an order. */
    private static LocalizedText ask(String verbVi, String verbEn, FormField field) {
        return new LocalizedText(
                verbVi + " “" + field.label().vi() + "”",
                verbEn + " “" + field.label().en() + "”");
    }

    private static LocalizedText about(FormField field, String vi, String en) {
        return new LocalizedText(
                "“" + field.label().vi() + "” " + vi, "“" + field.label().en() + "” " + en);
    }

    private static String vi(BigDecimal number) {
        return NumberFormat.getInstance(Locale.of("vi", "VN")).format(number);
    }

    private static String en(BigDecimal number) {
        return NumberFormat.getInstance(Locale.UK).format(number);
    }
}
