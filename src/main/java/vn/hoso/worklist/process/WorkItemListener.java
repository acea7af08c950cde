package vn.hoso.worklist.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.hoso.engine.CaseReference;
import vn.hoso.engine.StepNames;
import vn.hoso.worklist.StepAssignee;
import vn.hoso.worklist.WorkItemProjection;
import vn.hoso.worklist.WorkItemProjection.OpenedTask;

/**
 * Listens to every user task of every model: its creation opens a work item, its deletion without completion takes the
 * item away. Completion itself is started from the worklist, which closes the item first.
 */
@Component
class WorkItemListener extends AbstractBpmnParseListener implements TaskListener {

    private static final String PROPERTIES = "hoso.properties";

    private final ObjectProvider<WorkItemProjection> projection;

    WorkItemListener(ObjectProvider<WorkItemProjection> projection) {
        this.projection = projection;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.setProperty(PROPERTIES, properties(element));
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(EVENTNAME_CREATE, this);
        definition.addBuiltInTaskListener(EVENTNAME_DELETE, this);
    }

    private static Map<String, String> properties(Element task) {
        Map<String, String> found = new HashMap<>();
        Element extensions = task.element("extensionElements");
        Element list = extensions == null ? null : extensions.element("properties");
        List<Element> entries = list == null ? List.of() : list.elements("property");
        entries.forEach(entry -> found.put(entry.attribute("name"), entry.attribute("value")));
        return Map.copyOf(found);
    }

    @Override
    public void notify(DelegateTask task) {
        UUID subject = CaseReference.of(task);
        if (EVENTNAME_DELETE.equals(task.getEventName())) {
            TaskEntity gone = (TaskEntity) task;
            projection
                    .getObject()
                    .cancelled(
                            task.getId(),
                            subject,
                            StepNames.of(task.getName(), properties(gone)),
                            Interruption.of(gone));
            return;
        }
        TaskEntity entity = (TaskEntity) task;
        String address = task.getCandidates().stream()
                .map(link -> link.getGroupId())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        task.getTaskDefinitionKey() + " has no candidate group of the form party:ROLE"));
        Map<String, String> properties = properties(entity);
        String named = StepAssignee.fact(task.getTaskDefinitionKey(), properties)
                .map(fact -> Objects.toString(task.getVariable(fact), null))
                .orElse(null);
        projection
                .getObject()
                .opened(new OpenedTask(
                        task.getId(),
                        subject,
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        address,
                        task.getProcessDefinitionId(),
                        form(entity),
                        named,
                        properties));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> properties(TaskEntity task) {
        ActivityImpl activity = task.getExecution().getActivity();
        Object found = activity == null ? null : activity.getProperty(PROPERTIES);
        return found == null ? Map.of() : (Map<String, String>) found;
    }

    private static @org.jspecify.annotations.Nullable String form(TaskEntity task) {
        FormDefinition form = task.getTaskDefinition().getFormDefinition();
        return form.getCamundaFormDefinitionKey() == null
                ? null
                : form.getCamundaFormDefinitionKey().getExpressionText();
    }
}
