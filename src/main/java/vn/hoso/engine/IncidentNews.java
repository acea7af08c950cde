package vn.hoso.engine;

import java.util.Objects;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Notes a failure whose retries are used up as the engine does by itself, and tells the application. */
final class IncidentNews extends DefaultIncidentHandler {

    private final ApplicationEventPublisher events;

    IncidentNews(ApplicationEventPublisher events) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.events = events;
    }

    @Override
    public Incident handleIncident(IncidentContext context, @Nullable String message) {
        Incident incident = super.handleIncident(context, message);
        events.publishEvent(
                new EngineIncident.Happened(businessKey(incident), Objects.requireNonNullElse(message, "")));
        return incident;
    }

    private static String businessKey(Incident incident) {
        ExecutionEntity execution = incident instanceof IncidentEntity entity ? entity.getExecution() : null;
        String key = execution == null ? null : execution.getProcessBusinessKey();
        return Objects.requireNonNullElse(key, "");
    }
}
