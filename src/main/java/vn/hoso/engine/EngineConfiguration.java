package vn.hoso.engine;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import vn.hoso.batch.WriteBatch;

/**
 * The engine, wired by hand into the application's data source and transactions.
 *
 * <p>Authorisation stays off in the engine: its model of users and groups knows nothing of units, delegation and case
 * visibility, and rows kept in step with ours would be a second truth. Our services authorise, and no engine service or
 * query is reachable by a user (docs/decisions/0011).
 *
 * <p>Listeners for all models are beans of type {@link BpmnParseListener} in {@code process} packages. They are created
 * before the engine, so they and what they need ask for engine services through {@link ObjectProvider}.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** For decisions that say nothing themselves. Processes always say it: the guard at the door demands it. */
    static final String DECISION_HISTORY = "P3650D";

    /**
     * The most rows that one query of an authenticated engine user may fetch. Nobody is one, so it bounds nothing today; it
     * would count for whoever authenticates one.
     */
    static final int QUERY_LIMIT = 1_000;

    @Bean
    static EngineSchema engineSchema() {
        return new EngineSchema();
    }

    @Bean
    static ModelBeans modelBeans(ListableBeanFactory factory) {
        return new ModelBeans(factory);
    }

    @Bean
    CasePath casePath(WriteBatch writes, JdbcOperations jdbc) {
        return new CasePath(writes, jdbc);
    }

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            CasePath path,
            PlatformTransactionManager transactions,
            ModelBeans beans,
            ApplicationEventPublisher events,
            ObjectProvider<BpmnParseListener> listeners) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName("hoso");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate("false");
        engine.setIdGenerator(new StrongUuidGenerator());
        // Written into the database at the first start: another level later needs a migration.
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new PathHistory())));
        engine.setHistory(PathHistory.NAME);
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.setCustomHistoryEventHandlers(new ArrayList<>(List.of(path)));
        engine.setHistoryCleanupEnabled(false);
        // Nothing is removed by the engine, so nothing needs a date of removal at each end of a process.
        engine.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setHistoryTimeToLive(DECISION_HISTORY);
        engine.setJobExecutorActivate(false);
        engine.setDefaultNumberOfRetries(3);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setQueryMaxResultsLimit(QUERY_LIMIT);
        engine.setCustomPostBPMNParseListeners(
                new ArrayList<>(listeners.orderedStream().toList()));
        engine.setCustomIncidentHandlers(new ArrayList<>(List.of(new IncidentNews(events))));
        guard(engine, beans);
        return engine;
    }

    private static void guard(SpringProcessEngineConfiguration engine, ModelBeans beans) {
        NoScripts noScripts = new NoScripts();
        JsonOnly jsonOnly = new JsonOnly();
        engine.setExpressionManager(new GuardedExpressions(beans));
        engine.setScriptEngineResolver(noScripts);
        engine.setScriptFactory(noScripts);
        engine.setBpmnParseFactory(new GuardedParse.Factory());
        engine.setDefaultSerializationFormat("application/json");
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationTypeValidator(jsonOnly);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setProcessEnginePlugins(new ArrayList<>(List.of(new SpinProcessEnginePlugin(), jsonOnly)));
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    EngineSafety engineSafety(ProcessEngine engine) {
        return new EngineSafety(engine);
    }

    @Bean
    JobExecution jobExecution(ProcessEngine engine, @Value("${hoso.engine.job-executor:true}") boolean wanted) {
        return new JobExecution(engine, wanted);
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    DecisionService decisionService(ProcessEngine engine) {
        return engine.getDecisionService();
    }

    @Bean
    ModelGuard modelGuard(ModelBeans beans) {
        return new ModelGuard(beans);
    }

    @Bean
    Deployments deployments(RepositoryService repository, ModelGuard guard) {
        return new Deployments(repository, guard);
    }

    @Bean
    Engine engine(ProcessEngine engine, CasePath path) {
        return new Engine(engine, path);
    }

    @Bean
    EngineWork engineWork(ProcessEngine engine) {
        return new EngineWork(engine);
    }

    @Bean
    Incidents engineIncidents(ProcessEngine engine) {
        return new Incidents(engine);
    }

    @Bean
    Decisions decisions(RepositoryService repository, DecisionService decisions) {
        return new Decisions(repository, decisions);
    }
}
