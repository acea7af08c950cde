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

/** Failures whose retries are used up. */
final class Incidents {

    private Incidents() {}

    static List<EngineIncident> open(ProcessEngine engine, int limit) {
        return described(engine, query(engine).listPage(0, limit).stream());
    }

    /** Those of one process, not of those that it has called. */
    static Stream<EngineIncident> of(ProcessEngine engine, ProcessInstanceId instance) {
        return described(engine, query(engine).processInstanceId(instance.value()).unlimitedList().stream()).stream();
    }

    static Optional<EngineIncident> find(ProcessEngine engine, String id) {
        return described(engine, query(engine).incidentId(id).unlimitedList().stream()).stream()
                .findFirst();
    }

    private static IncidentQuery query(ProcessEngine engine) {
        return engine.getRuntimeService()
                .createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .orderByIncidentTimestamp()
                .asc();
    }

    private static List<EngineIncident> described(ProcessEngine engine, Stream<Incident> incidents) {
        return incidents
                .filter(Incidents::isOrigin)
                .map(incident -> described(engine, incident))
                .toList();
    }

    /** A failure in a called process shows up in its callers too; only the place where it happened counts. */
    private static boolean isOrigin(Incident incident) {
        return incident.getId().equals(incident.getCauseIncidentId());
    }

    private static EngineIncident described(ProcessEngine engine, Incident incident) {
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(incident.getProcessInstanceId())
                .singleResult();
        return new EngineIncident(
                incident.getId(),
                instance == null ? "" : text(instance.getBusinessKey()),
                new ProcessInstanceId(text(incident.getProcessInstanceId())),
                text(incident.getActivityId()),
                name(engine, incident),
                text(incident.getIncidentMessage()),
                incident.getIncidentTimestamp().toInstant());
    }

    /** The engine keeps parsed models in memory, so that this costs no query. */
    private static LocalizedText name(ProcessEngine engine, Incident incident) {
        var models = (RepositoryServiceImpl) engine.getRepositoryService();
        var model = (ProcessDefinitionEntity) models.getDeployedProcessDefinition(incident.getProcessDefinitionId());
        ActivityImpl activity = model.findActivity(incident.getActivityId());
        String id = text(incident.getActivityId());
        return activity == null || activity.getName() == null
                ? new LocalizedText(id, id)
                : ModelNames.of(engine, incident.getProcessDefinitionId(), id, activity.getName());
    }

    static void retry(ProcessEngine engine, String incidentId) {
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

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
