package vn.hoso.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.hoso.base.LocalizedText;

/**
 * How dates are read and typed in every date field of the product: dd/MM/yyyy in both languages, weeks that begin on
 * Monday, months and days in the reader's language.
 */
public final class Dates {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final LocalizedText PLACEHOLDER = new LocalizedText("nn/tt/nnnn", "dd/mm/yyyy");
    private static final LocalizedText TODAY = new LocalizedText("Hôm nay", "Today");
    private static final LocalizedText CANCEL = new LocalizedText("Đóng", "Cancel");

    private static final List<LocalizedText> MONTHS = List.of(
            new LocalizedText("Tháng 1", "January"),
            new LocalizedText("Tháng 2", "February"),
            new LocalizedText("Tháng 3", "March"),
            new LocalizedText("Tháng 4", "April"),
            new LocalizedText("Tháng 5", "May"),
            new LocalizedText("Tháng 6", "June"),
            new LocalizedText("Tháng 7", "July"),
            new LocalizedText("Tháng 8", "August"),
            new LocalizedText("Tháng 9", "September"),
            new LocalizedText("Tháng 10", "October"),
            new LocalizedText("Tháng 11", "November"),
            new LocalizedText("Tháng 12", "December"));

    private static final List<LocalizedText> DAYS = List.of(
            new LocalizedText("Chủ nhật", "Sunday"),
            new LocalizedText("Thứ hai", "Monday"),
            new LocalizedText("Thứ ba", "Tuesday"),
            new LocalizedText("Thứ tư", "Wednesday"),
            new LocalizedText("Thứ năm", "Thursday"),
            new LocalizedText("Thứ sáu", "Friday"),
            new LocalizedText("Thứ bảy", "Saturday"));

    private Dates() {}

    /**
     * A field for a day, in the current user's language. Its calendar opens by its button only: whoever types would have it
     * over the next field.
     */
    public static DatePicker picker(String label) {
        UI ui = UI.getCurrent();
        return picker(label, ui == null ? VIETNAMESE : ui.getLocale());
    }

    /** {@link #picker(String)} in a given language. */
    public static DatePicker picker(String label, Locale locale) {
        DatePicker field = new DatePicker(label);
        field.setLocale(formatting(locale));
        field.setI18n(i18n(locale));
        field.setPlaceholder(PLACEHOLDER.in(locale));
        field.setAutoOpen(false);
        return field;
    }

    /** A field for a day and a time of it, in 24 hours. */
    public static DateTimePicker momentPicker(Locale locale) {
        DateTimePicker field = new DateTimePicker();
        field.setLocale(formatting(locale));
        field.setDatePickerI18n(i18n(locale));
        field.setDatePlaceholder(PLACEHOLDER.in(locale));
        field.setAutoOpen(false);
        return field;
    }

    /** The locale of numbers and times: 24 hours in English too. */
    public static Locale formatting(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.UK : VIETNAMESE;
    }

    /** The calendar's words; dates may be typed with or without leading zeros, slashes or hyphens. */
    private static DatePickerI18n i18n(Locale locale) {
        return new DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy", "ddMMyyyy")
                .setMonthNames(in(locale, MONTHS))
                .setWeekdays(in(locale, DAYS))
                .setWeekdaysShort(IntStream.range(0, 7)
                        .mapToObj(day -> shortName(locale, day))
                        .toList())
                .setFirstDayOfWeek(1)
                .setToday(TODAY.in(locale))
                .setCancel(CANCEL.in(locale));
    }

    private static String shortName(Locale locale, int day) {
        String vi = day == 0 ? "CN" : "T" + (day + 1);
        return new LocalizedText(vi, DAYS.get(day).en().substring(0, 3)).in(locale);
    }

    private static List<String> in(Locale locale, List<LocalizedText> words) {
        return words.stream().map(word -> word.in(locale)).toList();
    }
}
