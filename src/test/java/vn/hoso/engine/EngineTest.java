package vn.hoso.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.base.UserError;

class EngineTest {

    private final Engine engine = EngineFixture.bean(Engine.class);
    private final EngineFixture.Recorder recorder = EngineFixture.bean(EngineFixture.Recorder.class);
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
    void runsAGoodModelToItsEnd() {
        ProcessInstanceId instance = engine.start(definition, "HS-10", Map.of("caseId", "10"));
        assertThat(engine.tokens(instance)).extracting(Token::activityId).containsExactly("Task_ThamDinh");

        engine.complete(task(instance), Map.of("quyetDinh", "dong-y"));
        assertThat(engine.tokens(instance)).extracting(Token::activityId).containsExactly("Task_Ghi");
        work(instance);

        assertThat(engine.isRunning(instance)).isFalse();
        assertThat(recorder.seen).containsExactly("HS-10");
        assertThat(engine.passed(instance))
                .extracting(PassedStep::activityId)
                .contains("StartEvent_DaNhan", "Task_ThamDinh", "Task_Ghi", "EndEvent_Xong");
    }

    @Test
    void noAnswerOrMessageSaysThatItIsAnotherCase() {
        ProcessInstanceId instance = engine.start(definition, "HS-19", Map.of("caseId", "19"));
        Map<String, Object> other = Map.of("caseId", "20");
        assertThatThrownBy(() -> engine.complete(task(instance), other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engine.correlate(instance, "rut-ho-so", other))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engine.setVariables(instance, other)).isInstanceOf(IllegalArgumentException.class);
        assertThat(engine.variables(instance)).containsEntry("caseId", "19");
    }

    @Test
    void takesTheDefaultFlowWhenTheConditionDoesNotHold() {
        ProcessInstanceId instance = engine.start(definition, "HS-11", Map.of("quyetDinh", "khac"));
        engine.complete(task(instance), Map.of());
        assertThat(engine.isRunning(instance)).isFalse();
        assertThat(recorder.seen).isEmpty();
    }

    @Test
    void refusesToCompleteATaskTwice() {
        ProcessInstanceId instance = engine.start(definition, "HS-12", Map.of());
        EngineTaskId task = task(instance);
        engine.complete(task, Map.of("quyetDinh", "khac"));
        assertThatThrownBy(() -> engine.complete(task, Map.of())).isInstanceOf(UserError.class);
    }

    @Test
    void handsAMessageToTheCaseThatWaitsForIt() {
        ProcessInstanceId instance = engine.start(definition, "HS-13", Map.of());
        assertThat(engine.awaits(instance, "rut-ho-so")).isTrue();
        assertThat(engine.correlate(instance, "rut-ho-so", Map.of("lyDo", "không cần nữa")))
                .isTrue();
        assertThat(engine.isRunning(instance)).isFalse();
        assertThat(engine.correlate(instance, "rut-ho-so", Map.of())).isFalse();
    }

    @Test
    void followsTheClockOfTheProduct() {
        Instant later = Instant.parse("2026-12-24T08:00:00Z");
        EngineClock.follow(Clock.fixed(later, ZoneOffset.UTC));
        ProcessInstanceId instance = engine.start(definition, "HS-15", Map.of());
        assertThat(engine.passed(instance))
                .first()
                .extracting(PassedStep::startedAt)
                .isEqualTo(later);
    }

    @Test
    void rollsBackTogetherWithOurOwnRows() {
        JdbcTemplate jdbc = EngineFixture.bean(JdbcTemplate.class);
        assertThatThrownBy(() -> EngineFixture.bean(TransactionTemplate.class).execute(status -> {
                    jdbc.update("insert into note values ('HS-17')");
                    engine.start(definition, "HS-17", Map.of());
                    throw new IllegalStateException("after both");
                }))
                .hasMessage("after both");
        assertThat(jdbc.queryForList("select text from note", String.class)).doesNotContain("HS-17");
        assertThat(jdbc.queryForList("select business_key_ from engine.act_ru_execution", String.class))
                .doesNotContain("HS-17");
    }

    @Test
    void keepsListsAndMapsAsJson() {
        ProcessInstanceId instance = engine.start(
                definition, "HS-18", Map.of("giayTo", new java.util.ArrayList<>(List.of("to-khai", "ban-do"))));
        assertThat(engine.variables(instance)).containsEntry("giayTo", List.of("to-khai", "ban-do"));
    }

    private EngineTaskId task(ProcessInstanceId instance) {
        return new EngineTaskId(EngineFixture.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceId(instance.value())
                .singleResult()
                .getId());
    }

    private void work(ProcessInstanceId instance) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance.value())
                .messages()
                .singleResult()
                .getId());
    }
}
