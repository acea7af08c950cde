package vn.hoso.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import vn.hoso.base.LocalizedText;

/** Reads the names of elements in both languages from deployed models, which the engine keeps in memory. */
final class ModelNames {

    private ModelNames() {}

    static LocalizedText of(ProcessEngine engine, String definition, String activity, String label) {
        ModelElementInstance element =
                engine.getRepositoryService().getBpmnModelInstance(definition).getModelElementById(activity);
        return StepNames.of(label, properties(element));
    }

    private static Map<String, String> properties(ModelElementInstance element) {
        Map<String, String> found = new HashMap<>();
        ExtensionElements extensions = element instanceof BaseElement base ? base.getExtensionElements() : null;
        if (extensions != null) {
            extensions.getChildElementsByType(CamundaProperties.class).stream()
                    .flatMap(list -> list.getChildElementsByType(CamundaProperty.class).stream())
                    .forEach(entry -> found.put(entry.getCamundaName(), entry.getCamundaValue()));
        }
        return found;
    }
}
