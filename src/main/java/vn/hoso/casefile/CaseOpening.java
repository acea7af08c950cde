package vn.hoso.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.audit.Audit;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.engine.Engine;
import vn.hoso.engine.ProcessInstanceId;

/** Opens a case: its rows, its process, its first work items and its audit chain, together or not at all. */
@Service
@Internal("reception has checked the officer, the procedure and the papers")
public class CaseOpening {

    private final CaseFiles cases;
    private final CaseParties parties;
    private final CaseClock clock;
    private final Timeline timeline;
    private final Engine engine;
    private final Audit audit;

    CaseOpening(CaseFiles cases, CaseParties parties, CaseClock clock, Timeline timeline, Engine engine, Audit audit) {
        this.cases = cases;
        this.parties = parties;
        this.clock = clock;
        this.timeline = timeline;
        this.engine = engine;
        this.audit = audit;
    }

    /** Opens the case and starts its process in the version that is in force on the day of receipt. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID open(NewCase fresh) {
        UUID id = UUID.randomUUID();
        Instant due = clock.preview(
                        fresh.competentUnit(),
                        fresh.receivingUnit(),
                        fresh.receivedAt(),
                        fresh.limit(),
                        fresh.cutOff(),
                        fresh.limitBasis())
                .due()
                .orElseThrow();
        CaseFile file = cases.saveAndFlush(new CaseFile(fresh, id, due));
        fresh.parties().forEach(party -> parties.add(id, party));
        for (int i = 0; i < fresh.papers().size(); i++) {
            parties.add(id, i, fresh.papers().get(i));
        }
        Map<String, UUID> units = new HashMap<>(fresh.units());
        units.put("receiving", fresh.receivingUnit());
        units.put("competent", fresh.competentUnit());
        parties.add(id, units);
        timeline.add(
                id,
                "received",
                new LocalizedText(
                        "Tiếp nhận hồ sơ, hẹn trả " + OfficialTime.dateTime(due),
                        "Case received, due " + OfficialTime.dateTime(due)),
                null,
                "Hồ sơ được tiếp nhận, hẹn trả kết quả " + OfficialTime.dateTime(due) + ".");
        Map<String, Object> variables = new HashMap<>(fresh.facts());
        variables.put("caseId", id.toString());
        ProcessInstanceId instance = engine.start(fresh.procedure().definition(), fresh.code(), variables);
        file.runsAs(instance.value());
        cases.saveAndFlush(file);
        audit.write(
                fresh.code(),
                "case-received",
                Map.of(
                        "procedure", fresh.procedure().key(),
                        "version", fresh.procedure().descriptor().version(),
                        "receivedAt", fresh.receivedAt().toString(),
                        "dueAt", due.toString(),
                        "owner", fresh.ownerName(),
                        "model", fresh.procedure().definition().value()));
        return id;
    }
}
