package vn.hoso.modelling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoso.base.LocalizedText;
import vn.hoso.engine.Deployments.DeployedProcess;
import vn.hoso.engine.Deployments.Source;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.modelling.Proposal.State;
import vn.hoso.procedure.ProcedureDescriptor;

/** The rows of proposals. */
@Component
class Proposals {

    private static final String SELECT = """
            select p.*, a.full_name as proposer, b.full_name as decider from publication_proposal p
            join person a on a.id = p.proposed_by left join person b on b.id = p.decided_by
            """;

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one publication wait for another, so that two of the same version cannot cross. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('publishing'))").query().listOfRows();
    }

    UUID add(
            ProcedureDescriptor descriptor,
            String text,
            DeployedProcess process,
            Source source,
            UUID proposer,
            Instant at) {
        jdbc.sql("update publication_proposal set state = 'SUPERSEDED' where key = ? and version = ?"
                        + " and state = 'PROPOSED'")
                .params(process.key(), process.versionTag())
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into publication_proposal (id, key, version, name_vi, name_en, definition_id, deployment_id,"
                        + " source, descriptor, effective_from, state, proposed_by, proposed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)")
                .params(
                        id,
                        process.key(),
                        process.versionTag(),
                        descriptor.name().vi(),
                        descriptor.name().en(),
                        process.id().value(),
                        process.deploymentId(),
                        source.name(),
                        text,
                        descriptor.effectiveFrom(),
                        proposer,
                        at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void decide(UUID id, State state, UUID person, @Nullable String reason, Instant at) {
        jdbc.sql("update publication_proposal set state = ?, decided_by = ?, decided_at = ?, reason = ? where id = ?")
                .params(state.name(), person, at.atOffset(ZoneOffset.UTC))
                .param(reason)
                .param(id)
                .update();
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql(SELECT + " where p.id = ?")
                .param(id)
                .query(Proposals::row)
                .optional();
    }

    Optional<Proposal> open(ProcessDefinitionId definition) {
        return jdbc.sql(SELECT + " where p.definition_id = ? and p.state = 'PROPOSED'")
                .param(definition.value())
                .query(Proposals::row)
                .optional();
    }

    String descriptor(UUID id) {
        return jdbc.sql("select descriptor from publication_proposal where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** The newest first, at most {@code limit}. */
    List<Proposal> newest(int limit) {
        return jdbc.sql(SELECT + " order by p.proposed_at desc, p.id limit ?")
                .param(limit)
                .query(Proposals::row)
                .list();
    }

    private static Proposal row(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("version"),
                new LocalizedText(row.getString("name_vi"), row.getString("name_en")),
                new ProcessDefinitionId(row.getString("definition_id")),
                row.getString("source"),
                row.getObject("effective_from", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposer"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decider"),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"));
    }
}
