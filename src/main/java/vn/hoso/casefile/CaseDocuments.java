package vn.hoso.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.audit.Audit;
import vn.hoso.casefile.CaseDocument.Kind;
import vn.hoso.casefile.CaseDocument.State;
import vn.hoso.document.Documents;
import vn.hoso.document.StoredDocument;

/** The documents of cases. A newer one takes the place of an older; nothing is removed. */
@Component
class CaseDocuments {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Documents documents;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;

    CaseDocuments(JdbcClient jdbc, Documents documents, JsonMapper json, Audit audit, Clock clock) {
        this.audit = audit;
        this.json = json;
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    /** Stores a made page and lets it take the place of the current one of the same key. */
    CaseDocument add(UUID caseId, Kind kind, String key, String title, byte[] pdf, State state, String fileName) {
        StoredDocument stored = documents.store(pdf, fileName);
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        jdbc.sql("insert into case_document (id, case_id, kind, key, title, document_id, state, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, caseId, kind.name(), key, title, stored.id(), state.name(), now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update case_document set superseded_by = ? where case_id = ? and key = ? and id <> ?"
                        + " and superseded_by is null")
                .params(id, caseId, key, id)
                .update();
        audit.write(
                code(caseId),
                "document-kept",
                Map.of("document", key, "state", state.name(), "sha256", stored.sha256()));
        return new CaseDocument(id, kind, key, title, stored.id(), null, state, null, null, now);
    }

    /**
     * Stores a draft with the data that it prints.
     *
     * @param data maps, lists, texts, numbers and booleans
     */
    CaseDocument addDraft(
            UUID caseId, String key, String title, byte[] pdf, Map<String, Object> data, String fileName) {
        CaseDocument draft = add(caseId, Kind.RESULT, key, title, pdf, State.DRAFT, fileName);
        jdbc.sql("update case_document set data = ?::jsonb where id = ?")
                .params(json.writeValueAsString(data), draft.id())
                .update();
        return draft;
    }

    /** The data that a draft printed. */
    Map<String, Object> dataOf(UUID id) {
        return json.readValue(
                jdbc.sql("select data from case_document where id = ?")
                        .param(id)
                        .query(String.class)
                        .single(),
                DATA);
    }

    private String code(UUID caseId) {
        return jdbc.sql("select code from case_file where id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    void signed(UUID caseId, UUID id, String number, String signer, Instant at) {
        audit.write(
                code(caseId), "document-signed", Map.of("document", id.toString(), "number", number, "signer", signer));
        jdbc.sql("update case_document set state = 'SIGNED', number = ?, signer = ?, signed_at = ? where id = ?")
                .params(number, signer, at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** What was signed goes out with the decision, whether it grants, refuses or finds that nothing is needed. */
    void issueSigned(UUID caseId) {
        jdbc.sql("update case_document set state = 'ISSUED' where case_id = ? and state = 'SIGNED'"
                        + " and superseded_by is null")
                .param(caseId)
                .update();
    }

    /** How often a document was made, the superseded ones included. */
    int made(UUID caseId, String key) {
        return jdbc.sql("select count(*) from case_document where case_id = ? and key = ?")
                .params(caseId, key)
                .query(Integer.class)
                .single();
    }

    Optional<CaseDocument> current(UUID caseId, String key) {
        return jdbc.sql("select * from case_document where case_id = ? and key = ? and superseded_by is null"
                        + " order by created_at desc limit 1")
                .params(caseId, key)
                .query(CaseDocuments::row)
                .optional();
    }

    Optional<CaseDocument> find(UUID caseId, UUID id) {
        return jdbc.sql("select * from case_document where case_id = ? and id = ?")
                .params(caseId, id)
                .query(CaseDocuments::row)
                .optional();
    }

    List<CaseDocument> of(UUID caseId) {
        return jdbc.sql("select * from case_document where case_id = ? and superseded_by is null order by created_at")
                .param(caseId)
                .query(CaseDocuments::row)
                .list();
    }

    private static CaseDocument row(ResultSet row, int number) throws SQLException {
        return new CaseDocument(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("key"),
                row.getString("title"),
                row.getObject("document_id", UUID.class),
                row.getString("number"),
                State.valueOf(row.getString("state")),
                row.getString("signer"),
                instant(row.getTimestamp("signed_at")),
                row.getTimestamp("created_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
