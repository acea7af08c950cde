package vn.hoso.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoso.access.Internal;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.notification.NoticeKind;
import vn.hoso.notification.NoticeSender;

/**
 * Tells the holder of a step, or the head of its unit while nobody has it, that the step's own budget is about to run out,
 * and that it has; each once. The legal limit of the case has warnings of its own. Nothing is told of a step whose budget stands
 * with the clock of its case (see {@link StepBudgets}), and once its result is decided.
 *
 * <p>Any node may look; what is told is written with the notice, under a key that lets one of them through.
 */
@Service
@Internal("run by its schedule")
class StepWarnings {

    private static final String OPEN = """
            select w.id, w.subject_id, w.subject_code, w.step_name, w.assignee_id, w.step_due_at,
              w.properties ->> 'budget' as budget, g.unit_id, g.role
            from work_item w join work_group g on g.id = w.group_id join case_file c on c.id = w.subject_id
            where w.state = 'OPEN' and (c.clock_stopped_at is null or c.clock_stopped_at < w.created_at)
              and w.finished_at is null and w.step_due_at <= ?
              and not exists (select 1 from step_warning s where s.item_id = w.id
                and s.warning = case when w.step_due_at <= ? then 'OVERDUE' else 'DUE_SOON' end)
            order by w.step_due_at
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final CaseClock caseClock;
    private final NoticeSender notices;
    private final Timeline timeline;
    private final Clock clock;

    StepWarnings(
            JdbcClient jdbc,
            TransactionOperations transactions,
            CaseClock caseClock,
            NoticeSender notices,
            Timeline timeline,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.caseClock = caseClock;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    enum Warning {
        DUE_SOON(
                CaseNotices.STEP_DUE_SOON,
                "Bước “%s” của hồ sơ %s sắp hết thời gian: %s",
                "The step “%s” of case %s is due soon: %s"),
        OVERDUE(
                CaseNotices.STEP_OVERDUE,
                "Bước “%s” của hồ sơ %s đã quá thời gian từ %s",
                "The step “%s” of case %s is overdue since %s");

        private final NoticeKind kind;
        private final String vi;
        private final String en;

        Warning(NoticeKind kind, String vi, String en) {
            this.kind = kind;
            this.vi = vi;
            this.en = en;
        }

        private LocalizedText of(Step step) {
            String due = OfficialTime.dateTime(step.dueAt);
            return new LocalizedText(vi.formatted(step.name, step.code, due), en.formatted(step.name, step.code, due));
        }
    }

    private record Step(
            String item,
            UUID caseId,
            String code,
            String name,
            @Nullable UUID holder,
            Instant dueAt,
            TimeLimit budget,
            UUID unit,
            Role role) {}

    /** How long before its end a budget is warned of; nothing where that would be its whole length. */
    static @Nullable TimeLimit ahead(TimeLimit budget) {
        if (budget instanceof TimeLimit.WorkingHours hours) {
            return hours.amount() > 1 ? new TimeLimit.WorkingHours(1) : null;
        }
        boolean oneDay = budget.amount() <= 1 && !(budget instanceof TimeLimit.Months);
        return oneDay ? new TimeLimit.WorkingHours(2) : new TimeLimit.WorkingDays(1);
    }

    /** Tells what is to be told by now. */
    void tell() {
        Instant now = clock.instant();
        Instant farthest = caseClock.after(now, new TimeLimit.WorkingDays(1));
        List<Step> steps = jdbc.sql(OPEN)
                .params(farthest.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .query(StepWarnings::step)
                .list();
        for (Step step : steps) {
            if (!step.dueAt.isAfter(now)) {
                transactions.executeWithoutResult(status -> tell(step, Warning.OVERDUE, now));
            } else if (isSoon(step, now)) {
                transactions.executeWithoutResult(status -> tell(step, Warning.DUE_SOON, now));
            }
        }
    }

    private boolean isSoon(Step step, Instant now) {
        TimeLimit ahead = ahead(step.budget);
        return ahead != null && !caseClock.before(step.dueAt, ahead).isAfter(now);
    }

    private void tell(Step step, Warning warning, Instant now) {
        boolean first = jdbc.sql("insert into step_warning (item_id, warning, given_at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(step.item, warning.name(), now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (!first) {
            return;
        }
        LocalizedText text = warning.of(step);
        NoticeSender.About about = new NoticeSender.About(step.caseId, step.code, text);
        if (step.holder == null) {
            notices.toRole(warning.kind, step.unit, Role.HEAD_OF_OFFICE, about);
        } else {
            notices.toPerson(warning.kind, step.holder, step.unit, step.role, about);
        }
        timeline.add(step.caseId, "notice-STEP_" + warning.name(), text, null, null);
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getString("id"),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_code"),
                row.getString("step_name"),
                row.getObject("assignee_id", UUID.class),
                row.getTimestamp("step_due_at").toInstant(),
                TimeLimit.parse(row.getString("budget")),
                row.getObject("unit_id", UUID.class),
                Role.valueOf(row.getString("role")));
    }
}
