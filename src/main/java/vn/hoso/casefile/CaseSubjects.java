package vn.hoso.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoso.access.Role;
import vn.hoso.deadline.Deadline;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.procedure.Procedures;
import vn.hoso.worklist.WorkSubject;
import vn.hoso.worklist.WorkSubjects;

/** Tells the worklist what its items are about. */
@Component
class CaseSubjects implements WorkSubjects {

    /** The rule on who decides on a request for a supplement. */
    private static final String SUPPLEMENT = "supplement";

    private final CaseFiles cases;
    private final Procedures procedures;
    private final ObjectProvider<CaseClock> clock;
    private final JdbcClient jdbc;

    CaseSubjects(CaseFiles cases, Procedures procedures, ObjectProvider<CaseClock> clock, JdbcClient jdbc) {
        this.cases = cases;
        this.procedures = procedures;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public WorkSubject subject(UUID id) {
        CaseFile file = cases.findById(id).orElseThrow();
        return new WorkSubject(
                id,
                file.code(),
                procedures.get(file.procedureVersionId()).descriptor().name().vi(),
                file.ownerName(),
                file.currentDueAt(),
                file.clockStoppedAt() != null,
                file.decidedAt() == null ? file.closedAt() : file.decidedAt());
    }

    @Override
    public Map<UUID, Face> faces(Collection<UUID> ids) {
        Map<UUID, Face> faces = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, status, procedure_version_id from case_file where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        faces.put(
                                row.getObject("id", UUID.class),
                                new Face(
                                        procedures
                                                .get(row.getObject("procedure_version_id", UUID.class))
                                                .descriptor()
                                                .name(),
                                        CaseStatus.valueOf(row.getString("status"))
                                                .label()));
                    });
        }
        return faces;
    }

    @Override
    public Deadline deadline(UUID id) {
        return clock.getObject().deadline(id);
    }

    @Override
    public void lock(UUID id) {
        jdbc.sql("select 1 from case_file where id = ? for update")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Override
    public UUID unitOf(UUID subject, String party) {
        return jdbc.sql("select unit_id from case_unit where case_id = ? and party = ?")
                .params(subject, party)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "The model addresses '" + party + "', but no unit takes that part in the case"));
    }

    @Override
    public Role roleBy(UUID subject, String rule) {
        if (!rule.equals(SUPPLEMENT)) {
            throw new IllegalArgumentException("No procedure has a rule on who approves '" + rule + "'");
        }
        CaseFile file = cases.findById(subject).orElseThrow();
        return procedures
                .get(file.procedureVersionId())
                .descriptor()
                .supplementPolicy()
                .decidedBy();
    }

    @Override
    public @Nullable Instant stepDue(UUID subject, Instant from, String budget) {
        return clock.getObject().after(from, TimeLimit.parse(budget));
    }
}
