package vn.hoso.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** The baseline: Camunda as it comes, full history, in a schema of its own in the same database. */
final class BareEngine implements AutoCloseable {

    private static final String GROUP = "competent:CASE_OFFICER";

    private final HikariDataSource data;
    private final ProcessEngine engine;

    BareEngine(FlywayConnectionDetails owner, int threads) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(owner.getJdbcUrl());
        config.setUsername(owner.getUsername());
        config.setPassword(owner.getPassword());
        config.addDataSourceProperty("currentSchema", "bare");
        config.setMaximumPoolSize(threads + 4);
        data = new HikariDataSource(config);
        try (Connection connection = data.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bare");
        }
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(data);
        configuration.setDatabaseSchema("bare");
        configuration.setDatabaseTablePrefix("bare.");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("full");
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bench/do-luong/do-luong.bpmn")
                .deploy();
    }

    /** Starts cases of three items. */
    List<String> start(int count) {
        List<String> started = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            started.add(engine.getRuntimeService()
                    .startProcessInstanceByKey("do-luong", Map.of("caseId", "c" + i))
                    .getId());
        }
        return started;
    }

    /** Find, claim and complete the three items of a case. */
    void workThrough(String instance) {
        for (int i = 0; i < 3; i++) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .taskCandidateGroup(GROUP)
                    .singleResult();
            engine.getTaskService().claim(task.getId(), "officer");
            engine.getTaskService().complete(task.getId(), Map.of("quyetDinh", "dong-y"));
        }
    }

    /** The first page of 50 by due date, and its count, for a person in these groups. */
    Callable<Long> page(List<String> groups) {
        return () -> {
            var query = engine.getTaskService().createTaskQuery().taskCandidateGroupIn(groups);
            query.orderByDueDate().asc().listPage(0, 50);
            return engine.getTaskService()
                    .createTaskQuery()
                    .taskCandidateGroupIn(groups)
                    .count();
        };
    }

    /** Open tasks with one candidate group each, written straight into the engine's tables. */
    void fill(int from, int to, int groups) throws SQLException {
        try (Connection connection = data.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into act_ru_task (id_, rev_, name_, priority_, create_time_, due_date_, suspension_state_)
                    select 't' || n, 1, 'Thẩm định hồ sơ', 50, now() - random() * interval '30 days',
                      now() + (n %% 5000) * interval '7 minutes', 1 from generate_series(%d, %d) n
                    """.formatted(from, to - 1));
            statement.execute("""
                    insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                    select 'l' || n, 1, 'g' || (n %% %d), 'candidate', 't' || n from generate_series(%d, %d) n
                    """.formatted(groups, from, to - 1));
            statement.execute("analyze act_ru_task");
            statement.execute("analyze act_ru_identitylink");
        }
    }

    @Override
    public void close() {
        engine.close();
        data.close();
    }
}
