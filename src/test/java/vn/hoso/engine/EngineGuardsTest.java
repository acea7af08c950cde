package vn.hoso.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guards inside the engine, with the door left open: models go straight to the engine's own service. */
class EngineGuardsTest {

    private final ProcessEngine engine = EngineFixture.bean(ProcessEngine.class);

    @BeforeEach
    void quiet() {
        Canary.TOUCHED.set(0);
    }

    static Stream<Attack> attacks() {
        return Attack.effectiveOnTheStockEngine().stream();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void stopsWhatTheStockEngineRuns(Attack attack) {
        assertThatThrownBy(() -> run(engine, attack.files())).satisfies(EngineGuardsTest::stoppedByAGuard);
        assertThat(Canary.TOUCHED).hasValue(0);
    }

    @Test
    void everyAttackRunsCodeOnTheStockEngine() {
        StandaloneProcessEngineConfiguration stock = new StandaloneProcessEngineConfiguration();
        stock.setProcessEngineName("stock");
        stock.setDataSource(EngineFixture.bean(javax.sql.DataSource.class));
        stock.setDatabaseSchemaUpdate("false");
        stock.setCustomHistoryLevels(List.of(new PathHistory()));
        stock.setHistory(PathHistory.NAME);
        stock.setHistoryTimeToLive("P1D");
        stock.setBeans(Map.of("canary", new Canary()));
        ProcessEngine open = stock.buildProcessEngine();
        try {
            assertThat(Attack.effectiveOnTheStockEngine()).allSatisfy(attack -> {
                Canary.TOUCHED.set(0);
                quietly(() -> run(open, attack.files()));
                assertThat(Canary.TOUCHED.get()).as(attack.name()).isPositive();
            });
            Canary.TOUCHED.set(0);
            quietly(() -> query(open));
            assertThat(Canary.TOUCHED.get()).as("ad-hoc query").isPositive();
        } finally {
            open.close();
        }
    }

    private static void stoppedByAGuard(Throwable thrown) {
        assertThat(Throwables.getStackTrace(thrown))
                .containsAnyOf(
                        "Refused by the engine's guard",
                        "Cannot resolve identifier",
                        "Could not resolve function",
                        "Error parsing");
    }

    @Test
    void runsNoShellTask(@TempDir Path folder) {
        Path trace = folder.resolve("trace");
        String shell = Models.line("""
                <serviceTask id="Step" camunda:type="shell"><extensionElements>
                <camunda:field name="command" stringValue="touch"/>
                <camunda:field name="arg1" stringValue="%s"/></extensionElements></serviceTask>""".formatted(trace));
        assertThatThrownBy(() -> run(engine, List.of(ModelFile.of("x.bpmn", Models.process("x", "1", shell)))))
                .hasStackTraceContaining("Refused by the engine's guard");
        assertThat(Files.exists(trace)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<camunda:inputParameter name=\"caseId\">x</camunda:inputParameter>",
                "<camunda:outputParameter name=\"caseId\">x</camunda:outputParameter>"
            })
    void letsNoModelSayWhichCaseItIs(String parameter) {
        String step = Models.line("<userTask id=\"Step\"><extensionElements><camunda:inputOutput>" + parameter
                + "</camunda:inputOutput></extensionElements></userTask>");
        assertThatThrownBy(() -> deploy(engine, List.of(ModelFile.of("x.bpmn", Models.process("x", "1", step)))))
                .hasStackTraceContaining("Refused by the engine's guard");
    }

    @Test
    void startsNoProcessWithoutACase() {
        String body = Models.line("<userTask id=\"Step\"/>").replace("<startEvent id=\"StartEvent_DaNhan\"/>", """
                <startEvent id="StartEvent_DaNhan"><timerEventDefinition id="D"><timeCycle
                    xsi:type="tFormalExpression">R/PT1M</timeCycle></timerEventDefinition></startEvent>""");
        assertThatThrownBy(() -> deploy(engine, List.of(ModelFile.of("x.bpmn", Models.process("x", "1", body)))))
                .hasStackTraceContaining("starts by itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.getProcessEngineServices()}",
                "${execution.processEngineServices}",
                "${execution.variables}",
                "${choice.getClass()}",
                "${choice.class}",
                "${choice.hashCode()}",
                "${deadline.secret()}",
                "${modelBeans.all()}",
                "${processEngine}",
                "${text.length()}",
                "${text.class}",
                "${T(java.lang.Runtime).getRuntime()}",
                "${currentUser()}",
                "${now()}"
            })
    void reachesNothingOutsideTheListedBeans(String expression) {
        String step = Models.line("<serviceTask id=\"Step\" camunda:expression=\"" + expression + "\"/>");
        assertThatThrownBy(() -> run(engine, List.of(ModelFile.of("x.bpmn", Models.process("x", "1", step)))))
                .satisfies(EngineGuardsTest::stoppedByAGuard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${1+1}", "${choice.is(text,'a')}", "${text}", "${execution.processBusinessKey}"})
    void stillEvaluatesWhatModelsNeed(String expression) {
        String step = Models.line(
                "<serviceTask id=\"Step\" camunda:expression=\"" + expression + "\" camunda:resultVariable=\"r\"/>");
        run(engine, List.of(ModelFile.of("x.bpmn", Models.process("x", "1", step))));
    }

    @Test
    void evaluatesNoExpressionOfAnAdHocQuery() {
        quietly(() -> query(engine));
        assertThat(Canary.TOUCHED).hasValue(0);
    }

    @Test
    void callsNoExternalFunctionFromFeel() {
        String feel = "{f: function(a) external {java: {class: \"java.lang.System\", method signature:"
                + " \"getProperty(java.lang.String)\"}}, r: f(\"user.home\")}.r";
        String dmn = Models.literal("d", "", feel);
        engine.getRepositoryService().createDeployment().addString("d.dmn", dmn).deploy();
        assertThat(evaluated("d")).doesNotContain(System.getProperty("user.home"));
    }

    private static void query(ProcessEngine engine) {
        engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression("${canary.touch()}")
                .endOr()
                .list();
    }

    private String evaluated(String decision) {
        try {
            return engine.getDecisionService()
                    .evaluateDecisionByKey(decision)
                    .evaluate()
                    .toString();
        } catch (RuntimeException refused) {
            return "";
        }
    }

    @Test
    void writesNoSerialisedJavaObject() {
        ThrowingCallable explicit = () -> start(Variables.objectValue(new java.util.Date[] {})
                .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                .create());
        ThrowingCallable ready = () -> start(Variables.serializedObjectValue("rO0ABXQAAWE=")
                .serializationDataFormat("application/x-java-serialized-object")
                .objectTypeName("java.lang.String")
                .create());
        assertThatThrownBy(explicit).isInstanceOf(org.camunda.bpm.engine.ProcessEngineException.class);
        assertThatThrownBy(ready).isInstanceOf(org.camunda.bpm.engine.ProcessEngineException.class);
    }

    @Test
    void writesAPlainObjectAsJsonOrNotAtAll() {
        quietly(() -> start(new Plain()));
        List<String> kinds = EngineFixture.bean(org.springframework.jdbc.core.JdbcTemplate.class)
                .queryForList("select distinct type_ from engine.act_ru_variable", String.class);
        assertThat(kinds).doesNotContain("serializable");
    }

    static class Plain implements java.io.Serializable {
        private final String secret = "x";
    }

    @Test
    void readsBackOnlyListedTypes() {
        assertThatThrownBy(() -> {
                    String id = start(Variables.serializedObjectValue("{}")
                            .serializationDataFormat("application/json")
                            .objectTypeName("java.lang.ProcessBuilder")
                            .create());
                    engine.getRuntimeService().getVariable(id, "v");
                })
                .isInstanceOf(org.camunda.bpm.engine.ProcessEngineException.class);
    }

    private String start(Object value) {
        deploy(
                engine,
                List.of(ModelFile.of("x.bpmn", Models.process("x", "1", Models.line("<userTask id=\"Step\"/>")))));
        return engine.getRuntimeService()
                .startProcessInstanceByKey("x", Variables.createVariables().putValue("v", value))
                .getId();
    }

    private static void run(ProcessEngine engine, List<ModelFile> files) {
        deploy(engine, files);
        engine.getRuntimeService().startProcessInstanceByKey("x", "HS-1", Map.of("text", "a"));
    }

    private static void deploy(ProcessEngine engine, List<ModelFile> files) {
        RepositoryService repository = engine.getRepositoryService();
        DeploymentBuilder builder = repository.createDeployment().name("attack");
        files.forEach(file -> builder.addString(file.name(), new String(file.content(), StandardCharsets.UTF_8)));
        builder.deploy();
    }

    private static void quietly(ThrowingCallable action) {
        try {
            action.call();
        } catch (Throwable expected) {
            assertThat(expected).isNotInstanceOf(AssertionError.class);
        }
    }

    @Test
    void namesTheUnsafeSettingAtStart() {
        StandaloneProcessEngineConfiguration stock = new StandaloneProcessEngineConfiguration();
        stock.setProcessEngineName("unsafe");
        stock.setDataSource(EngineFixture.bean(javax.sql.DataSource.class));
        stock.setCustomHistoryLevels(List.of(new PathHistory()));
        stock.setHistory(PathHistory.NAME);
        stock.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        ProcessEngine open = stock.buildProcessEngine();
        assertThatThrownBy(() -> new EngineSafety(open))
                .hasMessageContaining("enableExpressionsInStoredQueries")
                .hasMessageContaining("expressionManager")
                .hasMessageContaining("variableSerializers");
    }

    @Test
    void isSafeAsConfigured() {
        assertThat(EngineSafety.unsafe((org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl)
                        engine.getProcessEngineConfiguration()))
                .isEmpty();
    }
}
