package vn.hoso.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;

/**
 * Reads the running engine's settings, not the ones that were meant, and refuses to go on with an unsafe one. Whoever
 * changes the wiring, adds a plugin or upgrades the engine hears of it at the next start.
 */
final class EngineSafety {

    EngineSafety(ProcessEngine engine) {
        List<String> unsafe = unsafe((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
        if (!unsafe.isEmpty()) {
            engine.close();
            throw new IllegalStateException("The process engine is not safe to start: " + String.join("; ", unsafe));
        }
    }

    /** What is unsafe, each with the name of the setting and the value it must have. */
    static List<String> unsafe(ProcessEngineConfigurationImpl live) {
        List<String> found = new ArrayList<>();
        check(found, !live.isEnableExpressionsInAdhocQueries(), "enableExpressionsInAdhocQueries must be false");
        check(found, !live.isEnableExpressionsInStoredQueries(), "enableExpressionsInStoredQueries must be false");
        check(found, !live.isEnableXxeProcessing(), "enableXxeProcessing must be false");
        check(found, !live.isJavaSerializationFormatEnabled(), "javaSerializationFormatEnabled must be false");
        check(
                found,
                live.isDeserializationTypeValidationEnabled(),
                "deserializationTypeValidationEnabled must be true");
        check(
                found,
                live.getDeserializationTypeValidator() instanceof JsonOnly,
                "deserializationTypeValidator must be the list of readable types");
        check(
                found,
                live.getVariableSerializers().getSerializers().stream()
                        .noneMatch(JavaObjectSerializer.class::isInstance),
                "variableSerializers must not write Java objects");
        check(
                found,
                "application/json".equals(live.getDefaultSerializationFormat()),
                "defaultSerializationFormat must be application/json");
        check(
                found,
                live.getExpressionManager() instanceof GuardedExpressions,
                "expressionManager must be the guarded one");
        check(found, live.getScriptEngineResolver() instanceof NoScripts, "scriptEngineResolver must find nothing");
        check(found, live.getScriptFactory() instanceof NoScripts, "scriptFactory must refuse");
        check(
                found,
                live.getBpmnParseFactory() instanceof GuardedParse.Factory,
                "bpmnParseFactory must be the guarded one");
        check(found, !live.isDmnFeelEnableLegacyBehavior(), "dmnFeelEnableLegacyBehavior must be false");
        check(found, !live.isCmmnEnabled(), "cmmnEnabled must be false");
        check(found, !live.isHistoryCleanupEnabled(), "historyCleanupEnabled must be false");
        check(found, live.isEnforceHistoryTimeToLive(), "enforceHistoryTimeToLive must be true");
        check(found, live.getQueryMaxResultsLimit() < Integer.MAX_VALUE, "queryMaxResultsLimit must be set");
        check(found, "false".equals(live.getDatabaseSchemaUpdate()), "databaseSchemaUpdate must be false");
        return List.copyOf(found);
    }

    private static void check(List<String> found, boolean safe, String otherwise) {
        if (!safe) {
            found.add(otherwise);
        }
    }
}
