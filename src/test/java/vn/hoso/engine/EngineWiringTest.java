package vn.hoso.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class EngineWiringTest {

    private final JdbcTemplate jdbc = EngineFixture.bean(JdbcTemplate.class);

    @Test
    void keepsTheEnginesTablesInTheirOwnSchema() {
        assertThat(jdbc.queryForList(
                        "select distinct table_schema from information_schema.tables where table_name like 'act\\_%'",
                        String.class))
                .containsExactly("engine");
        assertThat(jdbc.queryForObject("select to_regclass('hoso.flyway_schema_history') is not null", Boolean.class))
                .isTrue();
    }

    @Test
    void recordsTheHistoryLevelThatWasChosen() {
        ProcessEngine engine = EngineFixture.bean(ProcessEngine.class);
        assertThat(engine.getProcessEngineConfiguration().getHistory()).isEqualTo("path");
        assertThat(jdbc.queryForObject(
                        "select value_ from engine.act_ge_property where name_ = 'historyLevel'", String.class))
                .isEqualTo("97");
    }

    @Test
    void runsJobsOnlyWhereWanted() {
        assertThat(EngineFixture.bean(JobExecution.class).isRunning()).isFalse();
        JobExecution execution = new JobExecution(EngineFixture.bean(ProcessEngine.class), true);
        execution.start();
        try {
            assertThat(execution.isRunning()).isTrue();
        } finally {
            execution.stop();
        }
        assertThat(execution.isRunning()).isFalse();
    }

    @Test
    void describesToDesignersWhatModelsMayName() {
        assertThat(EngineFixture.bean(ModelBeans.class).all())
                .extracting(ModelBeans.Described::name)
                .containsExactly("choice", "deadline", "recorder", "teller", "witness");
        assertThat(EngineFixture.bean(ModelBeans.class).all().get(1).methods())
                .extracting(ModelBeans.Signature::name)
                .containsExactly("overdueAt");
    }
}
