package vn.hoso.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** How dates, times and lengths are written in explanations, in both languages. */
final class Words {

    private Words() {}

    /** {@code dd/MM/yyyy}. */
    static String date(LocalDate date) {
        return two(date.getDayOfMonth()) + "/" + two(date.getMonthValue()) + "/" + date.getYear();
    }

    /** {@code HH:mm}. */
    static String time(LocalTime time) {
        return two(time.getHour()) + ":" + two(time.getMinute());
    }

    /** "16:10 thứ Sáu 24/04/2026". */
    static String momentVi(LocalDateTime t) {
        return time(t.toLocalTime()) + " " + weekdayVi(t.getDayOfWeek()) + " " + date(t.toLocalDate());
    }

    /** "16:10 on Friday 24/04/2026". */
    static String momentEn(LocalDateTime t) {
        return time(t.toLocalTime()) + " on " + weekdayEn(t.getDayOfWeek()) + " " + date(t.toLocalDate());
    }

    static String weekdayVi(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "thứ Hai";
            case TUESDAY -> "thứ Ba";
            case WEDNESDAY -> "thứ Tư";
            case THURSDAY -> "thứ Năm";
            case FRIDAY -> "thứ Sáu";
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }

    static String weekdayEn(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** "9 giờ 30 phút"; seconds are dropped, unless there is nothing else. */
    static String lengthVi(Duration length) {
        return length(length, " giờ", " giờ", " phút", " phút", "chưa đến 1 phút");
    }

    /** "9 hours 30 minutes"; seconds are dropped, unless there is nothing else. */
    static String lengthEn(Duration length) {
        return length(length, " hour", " hours", " minute", " minutes", "less than a minute");
    }

    private static String length(
            Duration length, String hour, String hours, String minute, String minutes, String less) {
        long h = length.toHours();
        int m = length.toMinutesPart();
        if (h == 0 && m == 0) {
            return length.isZero() ? 0 + minutes : less;
        }
        var text = h == 0 ? "" : h + (h == 1 ? hour : hours);
        return m == 0 ? text : (text.isEmpty() ? "" : text + " ") + m + (m == 1 ? minute : minutes);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
