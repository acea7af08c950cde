package vn.hoso.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.UserError;

/** Failures whose retries are used up. */
final class Incidents {

    private Incidents() {}

    static List<EngineIncident> open(ProcessEngine engine, int limit) {
        return engine
                .getRuntimeService()
                .createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .orderByIncidentTimestamp()
                .asc()
                .listPage(0, limit)
                .stream()
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
                text(incident.getIncidentMessage()),
                incident.getIncidentTimestamp().toInstant());
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
