package vn.hoso.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoso.base.UserError;

/** Timers follow the dates they are asked for, and work that failed is tried again when an administrator says so. */
class EngineWorkTest {

    private final Engine engine = EngineFixture.bean(Engine.class);
    private final EngineWork work = EngineFixture.bean(EngineWork.class);
    private final Incidents incidents = EngineFixture.bean(Incidents.class);
    private final EngineFixture.Recorder recorder = EngineFixture.bean(EngineFixture.Recorder.class);
    private final EngineFixture.Deadline deadline = EngineFixture.bean(EngineFixture.Deadline.class);
    private final ManagementService management = EngineFixture.bean(ManagementService.class);
    private ProcessDefinitionId definition;

    @BeforeEach
    void deploy() {
        definition = EngineFixture.begin();
    }

    @AfterEach
    void release() {
        EngineClock.release();
    }

    @Test
    void movesTimersWithTheLegalDueDate() {
        deadline.due.set(Instant.parse("2030-01-01T00:00:00Z"));
        ProcessInstanceId instance = engine.start(definition, "HS-14", Map.of());
        assertThat(timer(instance).getDuedate()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));

        deadline.due.set(Instant.parse("2031-06-05T10:00:00Z"));
        work.recalculateTimers(instance, Set.of("deadline.overdueAt"));

        assertThat(timer(instance).getDuedate()).isEqualTo(Instant.parse("2031-06-05T10:00:00Z"));
    }

    @Test
    void leavesTimersThatDoNotFollowTheDueDateAsTheyWere() {
        deadline.due.set(Instant.parse("2030-01-01T00:00:00Z"));
        ProcessInstanceId instance = engine.start(definition, "HS-16", Map.of());

        deadline.due.set(Instant.parse("2031-06-05T10:00:00Z"));
        work.recalculateTimers(instance, Set.of("deadline.dueSoonAt"));

        assertThat(timer(instance).getDuedate()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
    }

    @Test
    void showsWhatFailedAndTriesAgain() {
        recorder.failing = true;
        ProcessInstanceId instance = engine.start(definition, "HS-16", Map.of("quyetDinh", "dong-y"));
        engine.complete(task(instance), Map.of());
        assertThatThrownBy(() -> execute(instance)).hasMessageContaining("no network");
        EngineIncident incident = incidents.open(100).stream()
                .filter(found -> found.businessKey().equals("HS-16"))
                .findFirst()
                .orElseThrow();
        assertThat(incident.activityId()).isEqualTo("Task_Ghi");
        assertThat(incident.message()).contains("no network");
        assertThat(recorder.incidents)
                .filteredOn(news -> news.businessKey().equals("HS-16"))
                .singleElement()
                .satisfies(news -> assertThat(news.message()).contains("no network"));

        recorder.failing = false;
        incidents.retry(incident.id());
        EngineClock.follow(Clock.offset(Clock.systemUTC(), Duration.ofDays(1)));
        execute(instance);

        assertThat(engine.isRunning(instance)).isFalse();
        assertThatThrownBy(() -> incidents.retry(incident.id())).isInstanceOf(UserError.class);
    }

    private EngineTaskId task(ProcessInstanceId instance) {
        return new EngineTaskId(EngineFixture.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceId(instance.value())
                .singleResult()
                .getId());
    }

    private Job timer(ProcessInstanceId instance) {
        return management
                .createJobQuery()
                .processInstanceId(instance.value())
                .timers()
                .singleResult();
    }

    private void execute(ProcessInstanceId instance) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance.value())
                .messages()
                .singleResult()
                .getId());
    }
}
