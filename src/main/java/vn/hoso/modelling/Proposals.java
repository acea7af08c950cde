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
import vn.hoso.engine.Deployments.Source;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.engine.ProcessModel;
import vn.hoso.modelling.Proposal.State;
import vn.hoso.procedure.ProcedureDescriptor;

/** The rows of proposals, and the files that came with them. */
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

    /** Keeps a new proposal; one of the same version that waits is superseded. */
    UUID add(ProcessModel model, @Nullable ProcedureDescriptor descriptor, List<ModelFile> files, Origin origin) {
        jdbc.sql("update publication_proposal set state = 'SUPERSEDED' where key = ? and version = ?"
                        + " and state = 'PROPOSED'")
                .params(model.key(), model.versionTag())
                .update();
        UUID id = UUID.randomUUID();
        String label = model.name().isBlank() ? model.key() : model.name();
        LocalizedText name = descriptor == null ? new LocalizedText(label, label) : descriptor.name();
        jdbc.sql("insert into publication_proposal (id, key, version, name_vi, name_en, source, effective_from, state,"
                        + " proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)")
                .params(id, model.key(), model.versionTag(), name.vi(), name.en(), origin.source.name())
                .param(descriptor == null ? null : descriptor.effectiveFrom())
                .params(origin.proposer, origin.at.atOffset(ZoneOffset.UTC))
                .update();
        for (ModelFile file : files) {
            jdbc.sql("insert into publication_file (proposal_id, name, content) values (?, ?, ?)")
                    .params(id, file.name(), file.content())
                    .update();
        }
        return id;
    }

    /** From where, by whom and when something was proposed. */
    record Origin(Source source, UUID proposer, Instant at) {}

    /** All files of a proposal, by name. */
    List<ModelFile> files(UUID id) {
        return jdbc.sql("select name, content from publication_file where proposal_id = ? order by name")
                .param(id)
                .query((row, number) -> new ModelFile(row.getString("name"), row.getBytes("content")))
                .list();
    }

    /** Says what runs an approved proposal. */
    void runsAs(UUID id, ProcessDefinitionId definition) {
        jdbc.sql("update publication_proposal set definition_id = ? where id = ?")
                .params(definition.value(), id)
                .update();
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

    /** The proposal of a version that waits. */
    Optional<Proposal> open(String key, String version) {
        return jdbc.sql(SELECT + " where p.key = ? and p.version = ? and p.state = 'PROPOSED'")
                .params(key, version)
                .query(Proposals::row)
                .optional();
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
        String definition = row.getString("definition_id");
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("version"),
                new LocalizedText(row.getString("name_vi"), row.getString("name_en")),
                definition == null ? null : new ProcessDefinitionId(definition),
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
