package vn.hoso.deadline;

import java.time.Duration;
import java.time.LocalDateTime;

/** One computation: the clock starts, stops and goes on, in the order of time. */
final class Run {

    private final WorkingTime time;
    private final DeadlineRequest request;
    private final Explainer explainer;
    private final LocalDateTime received;

    private final LocalDateTime firstStart;
    private final LocalDateTime originalDue;
    private Count count;
    private LocalDateTime start;
    private LocalDateTime end;
    private LocalDateTime resumed;
    private boolean extended;

    Run(WorkingTime time, DeadlineRequest request) {
        this.time = time;
        this.request = request;
        this.received = Guard.local("The time of receipt", request.receivedAt());
        this.explainer = new Explainer(time, request, received);
        this.count = Count.of(request.limit(), time);
        this.start = explainer.started(received);
        this.end = count.begin(start);
        this.resumed = start;
        this.firstStart = start;
        this.originalDue = due();
    }

    Deadline result() {
        for (var whole : Stop.of(request.pauses())) {
            if (whole.endsBy(start)) {
                explainer.beforeStart(whole);
                continue;
            }
            var stop = whole.since(start);
            if (!stop.from().isBefore(due()) && (!extend() || !stop.from().isBefore(due()))) {
                explainer.afterDue(stop);
                continue;
            }
            var to = stop.to();
            if (to == null) {
                return stopped(stop);
            }
            apply(stop, to);
        }
        extend();
        return running();
    }

    private void apply(Stop stop, LocalDateTime to) {
        explainer.paused(stop, to, count);
        if (stop.restart()) {
            restart(to);
        } else {
            end = count.stop(end, stop.from(), to);
            resumed = to;
        }
    }

    private void restart(LocalDateTime from) {
        count = Count.of(request.limit(), time);
        start = explainer.restarted(from);
        end = count.begin(start);
        resumed = start;
        extended = false;
    }

    private boolean extend() {
        var extension = request.extension();
        if (extension == null || extended) {
            return false;
        }
        var before = due();
        count = Count.of(extension.amount(), time);
        end = count.begin(before);
        extended = true;
        explainer.extended(extension, before, due());
        return true;
    }

    private LocalDateTime due() {
        return count.due(end, resumed);
    }

    private Deadline running() {
        var due = due();
        var rolledFrom = count instanceof Count.Calendar ? end.toLocalDate() : due.toLocalDate();
        var provisional = explainer.due(rolledFrom, start, due);
        return new Deadline.Running(
                Guard.instant(due),
                Guard.instant(firstStart),
                Guard.instant(originalDue),
                explainer.lines(),
                provisional);
    }

    private Deadline stopped(Stop stop) {
        var remaining = Duration.ofNanos(time.between(stop.from(), due()));
        var provisional = explainer.stopped(stop, remaining, due());
        return new Deadline.Stopped(
                Guard.instant(stop.from()),
                remaining,
                stop.restart() ? Pause.Then.RESTART : Pause.Then.RESUME,
                Guard.instant(firstStart),
                Guard.instant(originalDue),
                explainer.lines(),
                provisional);
    }
}
