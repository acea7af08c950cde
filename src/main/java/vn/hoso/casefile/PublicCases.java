package vn.hoso.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.audit.Audit;
import vn.hoso.base.Sha256;
import vn.hoso.document.Documents;
import vn.hoso.document.StoredDocument;

/**
 * Cases for those who hold the receipt. Code and secret open one case together; a wrong secret and a code that does not
 * exist take the same way and the same time, so neither tells whether there is such a case.
 */
@Service
@Internal("the citizens' pages have no officer: the receipt's two words are the right to read, and only what is public")
public class PublicCases {

    /** What a citizen may download again: the slips that were made for them and say what to do. */
    private static final Set<SlipKind> SLIPS =
            EnumSet.of(SlipKind.SUPPLEMENT_REQUEST, SlipKind.APOLOGY, SlipKind.REFUSAL, SlipKind.DISCONTINUATION);

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final Documents store;
    private final Audit audit;
    private final PublicReading reading;

    PublicCases(JdbcClient jdbc, CaseFiles cases, Documents store, Audit audit, PublicReading reading) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.store = store;
        this.audit = audit;
        this.reading = reading;
    }

    /** The case; empty when there is none or the secret is not its own. */
    @Transactional(readOnly = true)
    public Optional<PublicCase> find(String code, String secret) {
        return opened(code, secret).map(file -> reading.of(file, SLIPS));
    }

    /**
     * A slip's file.
     *
     * @param fileName what to save it as
     */
    public record SlipFile(String fileName, byte[] pdf) {}

    /**
     * The latest slip of a kind; empty when the two words do not open a case that has one. The audit log tells that it was
     * taken, and not by whom: the receipt's holder has no name here.
     */
    @Transactional
    public Optional<SlipFile> slip(String code, String secret, SlipKind kind) {
        if (!SLIPS.contains(kind)) {
            return Optional.empty();
        }
        return opened(code, secret).flatMap(file -> reading.document(file, kind)
                .map(slip -> taken(file.code(), store.get(slip.documentId()))));
    }

    private SlipFile taken(String code, StoredDocument slip) {
        byte[] pdf = store.read(slip.id());
        audit.write(code, "slip-taken-with-receipt", Map.of("document", slip.fileName(), "sha256", slip.sha256()));
        return new SlipFile(slip.fileName(), pdf);
    }

    private Optional<CaseFile> opened(String code, String secret) {
        Lock lock = jdbc.sql("select c.id, coalesce(c.public_secret, '') as secret from (values (1)) one(n)"
                        + " left join case_file c on c.code = ?")
                .param(code)
                .query((row, n) -> new Lock(row.getObject("id", UUID.class), row.getString("secret")))
                .single();
        boolean fits = MessageDigest.isEqual(digest(lock.secret), digest(secret));
        return fits && lock.id != null ? cases.findById(lock.id) : Optional.empty();
    }

    private record Lock(@Nullable UUID id, String secret) {}

    /** Of the same length for every word, so that comparing takes the same time for every word. */
    private static byte[] digest(String word) {
        return Sha256.hex(word.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII);
    }
}
