package vn.hoso.deadline;

import static vn.hoso.deadline.Words.date;
import static vn.hoso.deadline.Words.momentEn;
import static vn.hoso.deadline.Words.momentVi;
import static vn.hoso.deadline.Words.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.deadline.ExplanationLine.Kind;

/** Writes down what a {@link Run} does, one line per term. */
final class Explainer {

    /** Not yet compared with the original: said so wherever it is shown. */
    private static final String CIVIL_CODE = "Bộ luật Dân sự 2015, Điều 147–148" + ExplanationLine.UNVERIFIED;

    private final WorkingTime time;
    private final DeadlineRequest request;
    private final LocalDateTime received;
    private final List<ExplanationLine> lines = new ArrayList<>();

    Explainer(WorkingTime time, DeadlineRequest request, LocalDateTime received) {
        this.time = time;
        this.request = request;
        this.received = received;
    }

    List<ExplanationLine> lines() {
        return List.copyOf(lines);
    }

    /** Where the clock starts after receipt. */
    LocalDateTime started(LocalDateTime arrived) {
        line(Kind.RECEIVED, "Nhận lúc " + momentVi(arrived), "Received at " + momentEn(arrived), arrived, null, null);
        return start(arrived, true);
    }

    /** Where the clock starts afresh after a pause. */
    LocalDateTime restarted(LocalDateTime from) {
        line(
                Kind.RESTART,
                "Tính lại thời hạn từ " + momentVi(from),
                "The time limit starts afresh at " + momentEn(from),
                from,
                null,
                request.legalBasis());
        return start(from, false);
    }

    private LocalDateTime start(LocalDateTime arrived, boolean receipt) {
        var rule = StartRule.apply(time, arrived, request.limit(), request.cutOff());
        if (rule.moved()) {
            var why = Reasons.outsideWorkingTime(time.calendar(), arrived);
            line(
                    Kind.MOVED_INTO_WORKING_TIME,
                    why.vi() + ", tính từ " + momentVi(rule.snapped()),
                    why.en() + ": counted from " + momentEn(rule.snapped()),
                    arrived,
                    rule.snapped(),
                    time.calendar()
                            .special(arrived.toLocalDate())
                            .map(DaysOff::source)
                            .orElse(null));
        }
        var cutOff = request.cutOff();
        if (rule.cutOff() && cutOff != null) {
            line(
                    Kind.CUT_OFF,
                    "Sau " + time(cutOff) + ", tính từ ngày làm việc kế tiếp: " + momentVi(rule.start()),
                    "Later than " + time(cutOff) + ": counted from the next working day, " + momentEn(rule.start()),
                    rule.snapped(),
                    rule.start(),
                    request.legalBasis());
        }
        var words = Reasons.limit(request.limit(), rule, receipt);
        line(Kind.LIMIT, words.vi(), words.en(), rule.start(), null, limitSource());
        return rule.start();
    }

    private String limitSource() {
        var basis = request.legalBasis();
        return basis == null ? CIVIL_CODE : basis + "; " + CIVIL_CODE;
    }

    /** A stop that takes effect: one line for each of its pauses, with what that pause adds beyond those before. */
    void paused(Stop stop, LocalDateTime to, Count count) {
        var until = stop.from();
        for (var pause : stop.pauses()) {
            var from = later(until, OfficialTime.local(pause.from()));
            var end = later(from, pause.to() == null ? to : OfficialTime.local(pause.to()));
            pause(pause, stop.restart() ? new LocalizedText("", "") : count.added(from, end));
            until = end;
        }
    }

    /** A stop that is over before the clock starts. */
    void beforeStart(Stop stop) {
        var none = new LocalizedText(
                "; kết thúc trước khi bắt đầu tính, không làm thay đổi hạn",
                "; over before the clock starts, does not change the due time");
        stop.pauses().forEach(pause -> pause(pause, none));
    }

    /** A stop that begins when the case was already due. */
    void afterDue(Stop stop) {
        var none = new LocalizedText(
                "; bắt đầu sau khi hết hạn, không làm thay đổi hạn",
                "; begins after the due time and does not change it");
        stop.pauses().forEach(pause -> pause(pause, none));
    }

    private void pause(Pause pause, LocalizedText effect) {
        var from = OfficialTime.local(pause.from());
        var to = pause.to() == null ? null : OfficialTime.local(pause.to());
        var why = Reasons.because(pause.reason());
        line(
                Kind.PAUSE,
                "Tạm dừng từ " + momentVi(from) + (to == null ? "" : " đến " + momentVi(to)) + why.vi() + effect.vi(),
                "Paused from " + momentEn(from) + (to == null ? "" : " to " + momentEn(to)) + why.en() + effect.en(),
                from,
                to,
                pause.legalBasis());
    }

    void extended(Extension extension, LocalDateTime before, LocalDateTime after) {
        var amount = extension.amount().words();
        var why = Reasons.because(extension.reason());
        line(
                Kind.EXTENSION,
                "Gia hạn " + amount.vi() + ", tính từ hạn " + momentVi(before) + why.vi(),
                "Extended by " + amount.en() + " from the due time " + momentEn(before) + why.en(),
                before,
                after,
                extension.legalBasis());
    }

    /** The closing lines of a running deadline. Returns whether a provisional calendar took part. */
    boolean due(LocalDate lastDay, LocalDateTime start, LocalDateTime due) {
        DaysOff.between(time.calendar(), received.toLocalDate(), due.toLocalDate())
                .forEach(lines::add);
        if (!lastDay.equals(due.toLocalDate())) {
            var rest = Reasons.notTheLastDay(time.calendar().isWorkingDay(lastDay));
            line(
                    Kind.ROLLED,
                    "Ngày cuối cùng " + date(lastDay) + rest.vi() + ", chuyển sang ngày làm việc kế tiếp "
                            + date(due.toLocalDate()),
                    "The last day, " + date(lastDay) + rest.en() + ": moved to the next working day, "
                            + date(due.toLocalDate()),
                    lastDay.atStartOfDay(),
                    due,
                    CIVIL_CODE);
        }
        var provisional = provisional(due.toLocalDate());
        line(
                Kind.DUE,
                "Hạn: " + time(due.toLocalTime()) + " ngày " + date(due.toLocalDate()),
                "Due: " + time(due.toLocalTime()) + " on " + date(due.toLocalDate()),
                start,
                due,
                request.legalBasis());
        return provisional;
    }

    /** The closing lines of a stopped clock. Returns whether a provisional calendar took part. */
    boolean stopped(Stop stop, Duration remaining, LocalDateTime due) {
        stop.pauses().forEach(pause -> pause(pause, new LocalizedText("", "")));
        var provisional = provisional(due.toLocalDate());
        var left = stop.restart()
                ? new LocalizedText(
                        "thời hạn sẽ được tính lại từ đầu khi kết thúc tạm dừng",
                        "the time limit starts afresh when the pause ends")
                : new LocalizedText(
                        "còn " + Words.lengthVi(remaining) + " làm việc",
                        Words.lengthEn(remaining) + " of working time left");
        line(
                Kind.STOPPED,
                "Đang tạm dừng từ " + momentVi(stop.from()) + ", " + left.vi(),
                "The clock stands since " + momentEn(stop.from()) + ", " + left.en(),
                stop.from(),
                null,
                stop.pauses().getLast().legalBasis());
        return provisional;
    }

    private boolean provisional(LocalDate last) {
        for (var day = received.toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (time.calendar().isProvisional(day)) {
                var why = Reasons.provisional(day.getYear(), time.calendar().hasTable(day.getYear()));
                line(Kind.PROVISIONAL, why.vi(), why.en(), null, null, null);
                return true;
            }
        }
        return false;
    }

    private void line(
            Kind kind,
            String vi,
            String en,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime to,
            @Nullable String source) {
        lines.add(new ExplanationLine(
                kind,
                new LocalizedText(vi, en),
                from == null ? null : Guard.instant(from),
                to == null ? null : Guard.instant(to),
                source));
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
