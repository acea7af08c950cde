package vn.hoso.deadline;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When the clock starts for what arrives at a moment: moved forward to when the desk takes it in, for hours into working
 * time, and to the beginning of the next working day if that is strictly later than the procedure's cut-off.
 *
 * @param arrived the moment of receipt
 * @param snapped the same moment when the desk is open
 * @param start where the clock starts
 */
record StartRule(LocalDateTime arrived, LocalDateTime snapped, LocalDateTime start) {

    static StartRule apply(WorkingTime time, LocalDateTime arrived, TimeLimit limit, @Nullable LocalTime cutOff) {
        var hours = limit instanceof TimeLimit.WorkingHours;
        var snapped = hours ? time.snap(arrived) : time.accept(arrived);
        var late = cutOff != null && snapped.toLocalTime().isAfter(cutOff);
        return new StartRule(
                arrived, snapped, late ? time.opening(time.nextWorkingDay(snapped.toLocalDate())) : snapped);
    }

    boolean moved() {
        return !arrived.equals(snapped);
    }

    boolean cutOff() {
        return !snapped.equals(start);
    }
}
