package vn.hoso.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;
import vn.hoso.base.Sha256;
import vn.hoso.base.UserError;
import vn.hoso.document.intake.FileKind;
import vn.hoso.document.intake.Intake;
import vn.hoso.document.store.BlobStore;

/** Keeps files and gives them back unchanged. */
@Service
@Internal("casefile and reception decide who may store and read a case's papers")
public class Documents {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = Intake.LARGEST;

    private final JdbcClient jdbc;
    private final Intake intake;
    private final BlobStore blobs;
    private final DamageLog damage;
    private final CurrentOfficer current;
    private final Clock clock;

    Documents(JdbcClient jdbc, Intake intake, BlobStore blobs, DamageLog damage, CurrentOfficer current, Clock clock) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.blobs = blobs;
        this.damage = damage;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Stores a file: durably in the store first, then its row in the caller's transaction.
     *
     * @throws UserError INVALID when it is empty, too large, of a kind that is not kept, or harmful; UNAVAILABLE when that
     *     cannot be judged now
     */
    @Transactional
    public StoredDocument store(byte[] content, String fileName) {
        FileKind kind = intake.accept(content, fileName);
        String hash = Sha256.hex(content);
        // Until this transaction ends nobody erases these bytes, though no row names them yet.
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))")
                .param(hash)
                .query()
                .listOfRows();
        blobs.put(hash, content);
        StoredDocument document = new StoredDocument(
                UUID.randomUUID(),
                hash,
                content.length,
                kind.mediaType(),
                FileNames.clean(fileName, kind),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                current.actorName());
        jdbc.sql("insert into stored_document (id, sha256, size, media_type, file_name, created_at, created_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        document.id(),
                        hash,
                        document.size(),
                        document.mediaType(),
                        document.fileName(),
                        document.createdAt().atOffset(ZoneOffset.UTC),
                        document.createdBy())
                .update();
        return document;
    }

    /** @throws java.util.NoSuchElementException when there is no such document */
    @Transactional(readOnly = true)
    public StoredDocument get(UUID id) {
        return find(id).orElseThrow();
    }

    /** Empty when there is no such document. */
    Optional<StoredDocument> find(UUID id) {
        return jdbc.sql("select * from stored_document where id = ?")
                .param(id)
                .query(Documents::document)
                .optional();
    }

    /** Every document whose hash begins with these two characters. */
    List<StoredDocument> inSlice(String slice) {
        return jdbc.sql("select * from stored_document where left(sha256, 2) = ?")
                .param(slice)
                .query(Documents::document)
                .list();
    }

    /**
     * The file's bytes, compared with their hash on every read.
     *
     * @throws DamagedDocument when the stored bytes are gone or are not those that were stored
     */
    @Transactional(readOnly = true)
    public byte[] read(UUID id) {
        StoredDocument document = get(id);
        Optional<byte[]> content = blobs.get(document.sha256());
        if (content.isEmpty() || !Sha256.hex(content.get()).equals(document.sha256())) {
            damage.tell(document, content.isEmpty());
            throw new DamagedDocument(document);
        }
        return content.get();
    }

    /** Compares a file with its hash, keeps what was found, and says whether it is right. */
    boolean check(UUID id) {
        try {
            read(id);
        } catch (DamagedDocument damaged) {
            return false;
        }
        damage.right(get(id).sha256());
        return true;
    }

    /**
     * Forgets a document that nothing refers to, in the caller's transaction. Its bytes stay until {@link #eraseUnused}.
     *
     * @return what it was
     * @throws java.util.NoSuchElementException when there is no such document
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredDocument forget(UUID id) {
        StoredDocument document = get(id);
        jdbc.sql("delete from stored_document where id = ?").param(id).update();
        return document;
    }

    /**
     * Erases bytes that no document has any more; called once the transaction that forgot the last of them is committed, so
     * that a rollback never leaves a document without its bytes. Who stores the same bytes at that moment is waited for.
     *
     * @return whether they were erased
     */
    @Transactional
    public boolean eraseUnused(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(sha256)
                .query()
                .listOfRows();
        if (!jdbc.sql("select exists (select 1 from stored_document where sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single()) {
            blobs.remove(sha256);
            return true;
        }
        return false;
    }

    /** The media type that the first bytes tell; the name plays no part. */
    public static String typeOf(byte[] content) {
        return Intake.typeOf(content);
    }

    private static StoredDocument document(ResultSet row, int number) throws SQLException {
        return new StoredDocument(
                row.getObject("id", UUID.class),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("media_type"),
                row.getString("file_name"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"));
    }
}
