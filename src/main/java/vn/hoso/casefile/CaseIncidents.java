package vn.hoso.casefile;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.audit.Audit;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;
import vn.hoso.engine.EngineIncident;
import vn.hoso.engine.Incidents;
import vn.hoso.engine.ProcessInstanceId;

/** Cases that stand still because a technical step failed too often. */
@Service
@RolesAllowed("ADMINISTRATOR")
public class CaseIncidents {

    private static final int MOST = 500;

    private final Incidents incidents;
    private final CaseFiles cases;
    private final Audit audit;

    CaseIncidents(Incidents incidents, CaseFiles cases, Audit audit) {
        this.incidents = incidents;
        this.cases = cases;
        this.audit = audit;
    }

    /**
     * A failure that waits for someone.
     *
     * @param code of the case
     * @param step the name of the step that failed
     * @param message the technical reason
     */
    public record Incident(String id, String code, LocalizedText step, String message, Instant since) {}

    /** The open ones, oldest first, at most 500. */
    @Transactional(readOnly = true)
    public List<Incident> all() {
        return incidents.open(MOST).stream().map(CaseIncidents::incident).toList();
    }

    /** The open ones of one case. */
    @Transactional(readOnly = true)
    public List<Incident> of(UUID caseId) {
        String process = cases.findById(caseId).orElseThrow(CaseAccess::unknown).processInstanceId();
        return process == null
                ? List.of()
                : incidents.of(new ProcessInstanceId(process)).stream()
                        .map(CaseIncidents::incident)
                        .toList();
    }

    private static Incident incident(EngineIncident incident) {
        return new Incident(
                incident.id(), incident.businessKey(), incident.activityName(), incident.message(), incident.since());
    }

    /**
     * Lets the failed step be tried again soon.
     *
     * @throws UserError NOT_FOUND when the incident is gone
     */
    @Transactional
    public void retry(String incidentId) {
        Optional<CaseFile> file = incidents
                .find(incidentId)
                .map(EngineIncident::businessKey)
                .flatMap(cases::findByCode)
                .flatMap(found -> cases.lock(found.id()));
        incidents.retry(incidentId);
        file.ifPresent(found -> audit.write(found.code(), "incident-retried", Map.of("incident", incidentId)));
    }
}
