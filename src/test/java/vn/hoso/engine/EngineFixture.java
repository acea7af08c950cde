package vn.hoso.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.batch.WriteBatch;

/** One PostgreSQL and one guarded engine for all tests of this package. */
final class EngineFixture {

    static final AnnotationConfigApplicationContext CONTEXT = start();

    private EngineFixture() {}

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    private static AnnotationConfigApplicationContext start() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("hoso.engine.job-executor", "false")));
        context.register(EngineConfiguration.class, WriteBatch.class, Province.class);
        context.refresh();
        return context;
    }

    static DataSource migrated() {
        try {
            PGSimpleDataSource source =
                    (PGSimpleDataSource) EmbeddedPostgres.builder().start().getPostgresDatabase();
            source.setCurrentSchema("hoso,engine");
            Flyway.configure()
                    .dataSource(source)
                    .schemas("hoso")
                    .locations("classpath:none")
                    .failOnMissingLocations(false)
                    .javaMigrations(new EngineSchema())
                    .load()
                    .migrate();
            JdbcTemplate jdbc = new JdbcTemplate(source);
            jdbc.execute("create table hoso.note(text varchar primary key)");
            jdbc.execute(script("db/migration/V19__case_path.sql").replace("${runtime}", "current_user"));
            return source;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String script(String name) throws IOException {
        return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
    }

    /** The good model is deployed, its service task works, and nothing was seen of it yet. */
    static ProcessDefinitionId begin() {
        Deployments deployments = bean(Deployments.class);
        deployments.deploy(Deployments.Source.SHIPPED, "cap-giay", Models.good("cap-giay", "1"));
        Recorder recorder = bean(Recorder.class);
        recorder.failing = false;
        recorder.seen.clear();
        return deployments.find("cap-giay", "1").orElseThrow().id();
    }

    /** Registered by hand, not found by scanning: the application must not take it for its own. */
    static class Province {

        @Bean
        DataSource dataSource() {
            return migrated();
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        TransactionTemplate inTransaction(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        JdbcTemplate jdbc(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        Canary canary() {
            return new Canary();
        }

        @Bean
        Choice choice() {
            return new Choice();
        }

        @Bean
        Deadline deadline() {
            return new Deadline();
        }

        @Bean
        Recorder recorder() {
            return new Recorder();
        }

        @Bean
        Witness witness() {
            return new Witness();
        }

        @Bean
        @ModelBean(vi = "Nhắc", en = "Tells", inputs = "to")
        JavaDelegate teller() {
            return execution -> {};
        }
    }

    @ModelBean(vi = "So sánh một dữ kiện", en = "Compares a fact")
    static class Choice {
        public boolean is(Object value, String expected) {
            return expected.equals(value);
        }
    }

    @ModelBean(vi = "Các mốc thời hạn", en = "Deadlines")
    static class Deadline {
        final AtomicReference<Instant> due = new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));

        public Instant overdueAt(DelegateExecution execution) {
            return due.get();
        }

        Instant secret() {
            return due.get();
        }
    }

    @ModelBean(vi = "Ghi lại", en = "Records")
    static class Recorder implements JavaDelegate {
        final List<String> seen = new ArrayList<>();
        final List<EngineIncident.Happened> incidents = new ArrayList<>();
        volatile boolean failing;

        @EventListener
        void hear(EngineIncident.Happened incident) {
            incidents.add(incident);
        }

        @Override
        public void execute(DelegateExecution execution) {
            if (failing) {
                throw new IllegalStateException("no network");
            }
            seen.add(execution.getProcessBusinessKey());
        }
    }

    @ModelBean(vi = "Ghi hồ sơ nào", en = "Writes down for which case it works")
    static class Witness implements JavaDelegate {
        final List<UUID> seen = new ArrayList<>();
        volatile String claimed;

        @Override
        public void execute(DelegateExecution execution) {
            if (claimed != null) {
                execution.setVariableLocal("caseId", claimed);
            }
            seen.add(CaseReference.of(execution));
        }
    }
}
