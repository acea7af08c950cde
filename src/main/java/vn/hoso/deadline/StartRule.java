package vn.hoso.deadline;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When the clock starts for what arrives at a moment: moved forward into working time, and to the beginning of the next
 * working day if that is strictly later than the procedure's cut-off.
 *
 * @param arrived the moment of receipt
 * @param snapped the same moment in working time
 * @param start where the clock starts
 */
record StartRule(LocalDateTime arrived, LocalDateTime snapped, LocalDateTime start) {

    static StartRule apply(WorkingTime time, LocalDateTime arrived, @Nullable LocalTime cutOff) {
        var snapped = time.snap(arrived);
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
