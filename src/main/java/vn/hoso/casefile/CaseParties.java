package vn.hoso.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoso.base.LocalizedText;
import vn.hoso.form.Option;

/** Parties, papers and units of a case: what was written down when it was received. */
@Component
class CaseParties {

    private static final Representation NONE = new Representation(null, null, null, null, null);

    private final JdbcClient jdbc;

    CaseParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID caseId, Party party) {
        Representation acts = Objects.requireNonNullElse(party.representation(), NONE);
        jdbc.sql("insert into case_party (id, case_id, kind, name, id_number, birth_date, phone, email, address,"
                        + " representation, proof_kind, proof_number, proof_date, proof_note)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), caseId, party.kind().name(), party.name())
                .param(party.idNumber())
                .param(party.birthDate())
                .param(party.phone())
                .param(party.email())
                .param(party.address())
                .param(name(acts.kind()))
                .param(name(acts.proof()))
                .param(acts.number())
                .param(acts.date())
                .param(acts.note())
                .update();
    }

    void add(UUID caseId, int position, CasePaper paper) {
        jdbc.sql(
                        "insert into case_paper (id, case_id, paper_key, name_vi, name_en, required, received, copies, document_id,"
                                + " position) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseId,
                        paper.key(),
                        paper.name().vi(),
                        paper.name().en(),
                        paper.required(),
                        paper.received(),
                        paper.copies())
                .param(paper.documentId())
                .param(position)
                .update();
    }

    void add(UUID caseId, Map<String, UUID> units) {
        units.forEach((party, unit) -> jdbc.sql("insert into case_unit (case_id, party, unit_id) values (?, ?, ?)")
                .params(caseId, party, unit)
                .update());
    }

    List<Party> parties(UUID caseId) {
        return jdbc.sql("select * from case_party where case_id = ? order by kind")
                .param(caseId)
                .query((row, n) -> new Party(
                        Party.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("id_number"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getString("address"),
                        representation(row)))
                .list();
    }

    private static @Nullable Representation representation(ResultSet row) throws SQLException {
        String kind = row.getString("representation");
        String proof = row.getString("proof_kind");
        return kind == null || proof == null
                ? null
                : new Representation(
                        Representation.Kind.valueOf(kind),
                        Representation.Proof.valueOf(proof),
                        row.getString("proof_number"),
                        row.getObject("proof_date", LocalDate.class),
                        row.getString("proof_note"));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** The papers as options of a form: all of them, or those that were not handed in. */
    List<Option> paperOptions(UUID caseId, boolean missingOnly) {
        return papers(caseId).stream()
                .filter(paper -> !missingOnly || !paper.received())
                .map(paper -> new Option(paper.key(), paper.name()))
                .toList();
    }

    /** Ticks papers that were handed in later. */
    void received(UUID caseId, Collection<String> keys) {
        keys.forEach(key -> jdbc.sql("update case_paper set received = true where case_id = ? and paper_key = ?")
                .params(caseId, key)
                .update());
    }

    List<CasePaper> papers(UUID caseId) {
        return jdbc.sql("select * from case_paper where case_id = ? order by position")
                .param(caseId)
                .query((row, n) -> new CasePaper(
                        row.getString("paper_key"),
                        new LocalizedText(row.getString("name_vi"), row.getString("name_en")),
                        row.getBoolean("required"),
                        row.getBoolean("received"),
                        row.getInt("copies"),
                        row.getObject("document_id", UUID.class)))
                .list();
    }

    /** The units of a case by the part they take. */
    Map<String, UUID> units(UUID caseId) {
        return jdbc
                .sql("select party, unit_id from case_unit where case_id = ?")
                .param(caseId)
                .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
