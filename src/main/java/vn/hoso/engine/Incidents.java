package vn.hoso.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;

/** Work of the engine that failed until its retries were used up, and waits for an administrator. */
public final class Incidents {

    private final ProcessEngine engine;

    Incidents(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Up to {@code limit} of those that wait, the oldest first. */
    public List<EngineIncident> open(int limit) {
        return described(query().listPage(0, limit).stream());
    }

    /** Those of a case, in its own process and in those that it called. */
    public List<EngineIncident> of(ProcessInstanceId root) {
        return ProcessTree.of(engine.getRuntimeService(), root).stream()
                .flatMap(instance ->
                        described(query().processInstanceId(instance.getId()).unlimitedList().stream()).stream())
                .toList();
    }

    /** The one with this id, as long as it waits. */
    public Optional<EngineIncident> find(String id) {
        return described(query().incidentId(id).unlimitedList().stream()).stream()
                .findFirst();
    }

    /**
     * Lets the work that failed be tried again; the job executor does so in its own time.
     *
     * @throws UserError NOT_FOUND if the incident is gone
     */
    public void retry(String incidentId) {
        Incident incident = engine.getRuntimeService()
                .createIncidentQuery()
                .incidentId(incidentId)
                .singleResult();
        if (incident == null) {
            throw new UserError(
                    UserError.Kind.NOT_FOUND,
                    "Sự cố này đã được xử lý hoặc không còn nữa.",
                    "This incident has been dealt with or is gone.");
        }
        engine.getManagementService().setJobRetries(incident.getConfiguration(), 1);
    }

    private IncidentQuery query() {
        return engine.getRuntimeService()
                .createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .orderByIncidentTimestamp()
                .asc();
    }

    private List<EngineIncident> described(Stream<Incident> incidents) {
        return incidents.filter(Incidents::isOrigin).map(this::described).toList();
    }

    /** A failure in a called process shows up in its callers too; only the place where it happened counts. */
    private static boolean isOrigin(Incident incident) {
        return incident.getId().equals(incident.getCauseIncidentId());
    }

    private EngineIncident described(Incident incident) {
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(incident.getProcessInstanceId())
                .singleResult();
        return new EngineIncident(
                incident.getId(),
                instance == null ? "" : text(instance.getBusinessKey()),
                new ProcessInstanceId(text(incident.getProcessInstanceId())),
                text(incident.getActivityId()),
                name(incident),
                text(incident.getIncidentMessage()),
                incident.getIncidentTimestamp().toInstant());
    }

    /** The engine keeps parsed models in memory, so that this costs no query. */
    private LocalizedText name(Incident incident) {
        var models = (RepositoryServiceImpl) engine.getRepositoryService();
        var model = (ProcessDefinitionEntity) models.getDeployedProcessDefinition(incident.getProcessDefinitionId());
        ActivityImpl activity = model.findActivity(incident.getActivityId());
        String id = text(incident.getActivityId());
        return activity == null || activity.getName() == null
                ? new LocalizedText(id, id)
                : ModelNames.of(engine, incident.getProcessDefinitionId(), id, activity.getName());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
