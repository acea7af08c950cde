package vn.hoso.casefile;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.engine.EngineIncident;
import vn.hoso.notification.NoticeSender;

/** Tells administrators of a case that stands still because a technical step failed; those of one cause together. */
@Component
class IncidentNotices {

    /** What a line has room for; the page of the incidents has the whole reason. */
    private static final int LONGEST = 200;

    private final CaseFiles cases;
    private final NoticeSender notices;

    IncidentNotices(CaseFiles cases, NoticeSender notices) {
        this.cases = cases;
        this.notices = notices;
    }

    @EventListener
    void on(EngineIncident.Happened incident) {
        cases.findByCode(incident.businessKey())
                .ifPresent(file -> notices.toAll(
                        CaseNotices.INCIDENT,
                        Role.ADMINISTRATOR,
                        Integer.toHexString(incident.message().hashCode()),
                        new NoticeSender.About(file.id(), file.code(), text(file.code(), incident.message()))));
    }

    private static LocalizedText text(String code, String message) {
        String reason = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
        return new LocalizedText(
                "Sự cố: hồ sơ %s đứng lại. Nguyên nhân: %s".formatted(code, reason),
                "Incident: case %s stands still. Cause: %s".formatted(code, reason));
    }
}
