package vn.hoso.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoso.base.LocalizedText;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.engine.PassedStep;
import vn.hoso.engine.ProcessInstanceId;

/** Orders the path of a case into its phases, and tells of each step who did it and how it kept its time. */
@Component
class CasePhases {

    private static final LocalizedText OWN = new LocalizedText("Giải quyết hồ sơ", "Settling the case");
    private static final Set<String> AUTOMATIC = Set.of("serviceTask", "businessRuleTask", "sendTask");

    private final JdbcClient jdbc;
    private final CaseClock caseClock;
    private final Clock clock;

    CasePhases(JdbcClient jdbc, CaseClock caseClock, Clock clock) {
        this.jdbc = jdbc;
        this.caseClock = caseClock;
        this.clock = clock;
    }

    /** What the worklist knows of a step that somebody does. */
    private record Work(
            String who, @Nullable String budget, @Nullable Instant dueAt) {}

    /** @param own the case's own process; every other one is a path that was called */
    List<CasePhase> of(CaseFile file, ProcessInstanceId own, List<PassedStep> passed) {
        Map<String, Deque<Work>> work = work(file.id());
        Map<String, CasePhase> phases = new LinkedHashMap<>();
        Map<ProcessInstanceId, LocalizedText> names = new HashMap<>();
        LocalizedText called = OWN;
        int calls = 0;
        for (PassedStep step : passed) {
            LocalizedText name = step.name();
            if (step.type().equals("callActivity") && name != null) {
                called = name;
                calls++;
            }
            boolean isOwn = step.instance().equals(own);
            // The engine begins a called process right after the element that calls it.
            LocalizedText phase = isOwn ? OWN : names.computeIfAbsent(step.instance(), calledBy(called));
            if (name != null && isStep(step.type())) {
                String key = isOwn ? "own " + calls : step.instance().value();
                phases.computeIfAbsent(key, unused -> new CasePhase(phase, new ArrayList<>()))
                        .steps()
                        .add(step(file, step, name, next(work, step)));
            }
        }
        return List.copyOf(phases.values());
    }

    private static java.util.function.Function<ProcessInstanceId, LocalizedText> calledBy(LocalizedText name) {
        return unused -> name;
    }

    /** Gateways, beginnings, ends and what only holds others together are no steps to an officer. */
    private static boolean isStep(String type) {
        return type.endsWith("Task") || type.startsWith("intermediate") || type.startsWith("boundary");
    }

    private static @Nullable Work next(Map<String, Deque<Work>> work, PassedStep step) {
        Deque<Work> waiting = work.get(step.activityId());
        return step.type().equals("userTask") && waiting != null ? waiting.poll() : null;
    }

    private CaseStep step(CaseFile file, PassedStep step, LocalizedText name, @Nullable Work work) {
        Instant ended = step.endedAt();
        Instant until = ended == null ? clock.instant() : ended;
        String budget = work == null ? null : work.budget;
        Instant due = work == null ? null : work.dueAt;
        return new CaseStep(
                name,
                AUTOMATIC.contains(step.type()),
                work == null ? null : work.who,
                step.startedAt(),
                ended,
                step.cancelled(),
                caseClock.worked(file, step.startedAt(), until),
                budget == null ? null : TimeLimit.parse(budget),
                due != null && until.isAfter(due));
    }

    /** The items of each step, in the order in which they were opened. */
    private Map<String, Deque<Work>> work(UUID caseId) {
        Map<String, Deque<Work>> work = new HashMap<>();
        jdbc.sql("select w.step_key, w.properties ->> 'budget', w.step_due_at, u.name, p.full_name from work_item w"
                        + " join work_group g on g.id = w.group_id join unit u on u.id = g.unit_id"
                        + " left join person p on p.id = coalesce(w.completed_by, w.assignee_id)"
                        + " where w.subject_id = ? order by w.created_at, w.id")
                .param(caseId)
                .query((row, n) -> {
                    String person = row.getString(5);
                    java.sql.Timestamp due = row.getTimestamp(3);
                    return Map.entry(
                            row.getString(1),
                            new Work(
                                    person == null ? row.getString(4) : person + " · " + row.getString(4),
                                    row.getString(2),
                                    due == null ? null : due.toInstant()));
                })
                .list()
                .forEach(item -> work.computeIfAbsent(item.getKey(), unused -> new ArrayDeque<>())
                        .add(item.getValue()));
        return work;
    }
}
