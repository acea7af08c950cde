package vn.hoso.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.runtime.DeserializationTypeValidator;

/**
 * Structured variables are JSON or they are refused. The engine's own switch against Java serialisation still writes a
 * plain object that way, so the serialiser itself is taken out. What is read back may only be one of a handful of JDK
 * value types, compared by exact name: the engine's default list would admit all of {@code java.lang}.
 */
final class JsonOnly extends AbstractProcessEnginePlugin implements DeserializationTypeValidator {

    private static final Set<String> READABLE = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Double",
            "java.lang.Object",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet");

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        VariableSerializers serializers = configuration.getVariableSerializers();
        for (TypedValueSerializer<?> serializer : List.copyOf(serializers.getSerializers())) {
            if (serializer instanceof JavaObjectSerializer) {
                serializers.removeSerializer(serializer);
            }
        }
    }

    @Override
    public boolean validate(String className) {
        return READABLE.contains(className);
    }
}
