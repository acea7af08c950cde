package vn.hoso.calendar.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.Texts;
import vn.hoso.deadline.DayKind;

/** How days of a calendar are written. */
final class DayWords {

    private DayWords() {}

    static String kind(DayKind kind) {
        return switch (kind) {
            case HOLIDAY -> Texts.t("Nghỉ lễ, Tết", "Holiday");
            case COMPENSATORY -> Texts.t("Nghỉ bù", "Day off in lieu");
            case SWAPPED_OFF -> Texts.t("Nghỉ hoán đổi", "Off by exchange");
            case SWAPPED_WORK -> Texts.t("Làm bù", "Worked by exchange");
        };
    }

    /** "Thứ Hai 03/05/2027". */
    static String date(LocalDate date) {
        return weekday(date.getDayOfWeek()) + " " + OfficialTime.date(date);
    }

    /** "Thứ Hai". */
    static String weekday(DayOfWeek day) {
        String[] names = {"Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"};
        return Texts.t(names[day.getValue() - 1], day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
}
