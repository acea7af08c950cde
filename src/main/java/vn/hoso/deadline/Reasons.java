package vn.hoso.deadline;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/** The phrases of an explanation that depend on circumstances. */
final class Reasons {

    private static final LocalizedText NOTHING = new LocalizedText("", "");

    private Reasons() {}

    /** Why a moment is not working time. */
    static LocalizedText outsideWorkingTime(WorkingCalendar calendar, LocalDateTime t) {
        var special = calendar.special(t.toLocalDate());
        var shifts = calendar.shiftsOn(t.toLocalDate());
        if (shifts.isEmpty() && special.isPresent()) {
            var day = DaysOff.words(special.get());
            return new LocalizedText("Vào ngày nghỉ (" + day.vi() + ")", "On a day off (" + day.en() + ")");
        }
        if (shifts.isEmpty()) {
            return calendar.inReceptionShift(Guard.instant(t))
                    ? new LocalizedText(
                            "Ca tiếp nhận " + Words.weekdayVi(t.getDayOfWeek()) + " không tính là ngày làm việc",
                            "The reception shift on " + Words.weekdayEn(t.getDayOfWeek()) + " is not working time")
                    : new LocalizedText("Vào ngày nghỉ hằng tuần", "On a weekly day of rest");
        }
        if (t.toLocalTime().isBefore(shifts.getFirst().from())) {
            return new LocalizedText("Trước giờ làm việc", "Before opening");
        }
        return t.toLocalTime().isBefore(shifts.getLast().to())
                ? new LocalizedText("Trong giờ nghỉ giữa hai buổi", "Between two shifts")
                : new LocalizedText("Sau giờ làm việc", "After closing");
    }

    /** "Tính 3 ngày làm việc, không tính ngày nhận". */
    static LocalizedText limit(TimeLimit limit, StartRule rule, boolean receipt) {
        var words = limit.words();
        if (limit instanceof TimeLimit.WorkingHours) {
            return new LocalizedText("Tính " + words.vi(), words.en() + " are counted");
        }
        var day = Words.date(rule.start().toLocalDate());
        if (limit.amount() == 0) {
            return new LocalizedText("Giải quyết trong ngày " + day, "To be done on the day itself, " + day);
        }
        var sameDay = rule.start().toLocalDate().equals(rule.arrived().toLocalDate());
        return sameDay && receipt
                ? new LocalizedText(
                        "Tính " + words.vi() + ", không tính ngày nhận",
                        words.en() + " are counted, without the day of receipt")
                : new LocalizedText(
                        "Tính " + words.vi() + ", không tính ngày bắt đầu " + day,
                        words.en() + " are counted, without the starting day " + day);
    }

    /** Why the last day that was counted is not the due day. */
    static LocalizedText notTheLastDay(boolean workingDay) {
        return workingDay
                ? new LocalizedText(" hết giờ trong lúc đang tạm dừng", ", closed while the clock stood")
                : new LocalizedText(" là ngày nghỉ", ", is a day of rest");
    }

    /** Why the days off of a year may still change. */
    static LocalizedText provisional(int year, boolean table) {
        return table
                ? new LocalizedText(
                        "Lịch nghỉ năm " + year + " chưa được công bố chính thức, hạn có thể thay đổi",
                        "The holidays of " + year + " are not officially announced yet; the due time may change")
                : new LocalizedText(
                        "Chưa có lịch nghỉ năm " + year
                                + ": Tết, Giỗ Tổ và ngày nghỉ bù được tính theo âm lịch, hạn có thể thay đổi",
                        "There is no table of holidays for " + year
                                + ": Lunar New Year, Hùng Kings' Day and days in lieu are computed; the due time may"
                                + " change");
    }

    static LocalizedText because(@Nullable LocalizedText reason) {
        return reason == null ? NOTHING : new LocalizedText(" (" + reason.vi() + ")", " (" + reason.en() + ")");
    }

    static LocalizedText addedDays(int days, LimitUnit unit) {
        return days == 0 ? addsNothing() : new LocalizedText(", cộng thêm " + unit.vi(days), ", adds " + unit.en(days));
    }

    static LocalizedText addedTime(Duration length) {
        return length.isZero()
                ? addsNothing()
                : new LocalizedText(
                        ", cộng thêm " + Words.lengthVi(length) + " làm việc",
                        ", adds " + Words.lengthEn(length) + " of working time");
    }

    private static LocalizedText addsNothing() {
        return new LocalizedText(", không cộng thêm thời gian", ", adds nothing");
    }
}
