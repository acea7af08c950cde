package vn.hoso.document;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.document.store.BlobStore;

/** How the store is, for administrators. */
@Service
@RolesAllowed("ADMINISTRATOR")
public class StoreState {

    private final JdbcClient jdbc;
    private final BlobStore blobs;
    private final Documents documents;

    StoreState(JdbcClient jdbc, BlobStore blobs, Documents documents) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.documents = documents;
    }

    /**
     * The store in figures.
     *
     * @param place a folder, or a bucket
     * @param documents how many rows there are
     * @param bytes their sizes together; what several documents share lies there once
     * @param sweptSince every file was compared with its hash since then; null while the first sweep is under way
     * @param sweptSlices how many of the 256 slices were swept at least once
     * @param damaged how many documents are damaged now
     */
    public record Figures(
            String place,
            long documents,
            long bytes,
            @Nullable Instant sweptSince,
            int sweptSlices,
            long damaged) {}

    /** A file that is gone or changed. */
    public record Damaged(
            UUID id, String fileName, String sha256, boolean missing, Instant foundAt, Instant storedAt) {}

    @Transactional(readOnly = true)
    public Figures figures() {
        return jdbc.sql("""
                        select (select count(*) from stored_document) documents,
                          (select coalesce(sum(size), 0) from stored_document) bytes,
                          (select count(*) from damaged_document) damaged,
                          (select count(*) from store_slice where swept_at is not null) slices,
                          (select min(swept_at) from store_slice) since
                        """)
                .query((row, number) -> {
                    int slices = row.getInt("slices");
                    return new Figures(
                            blobs.place(),
                            row.getLong("documents"),
                            row.getLong("bytes"),
                            slices < 256 ? null : instant(row.getObject("since", OffsetDateTime.class)),
                            slices,
                            row.getLong("damaged"));
                })
                .single();
    }

    /** Damaged files, the longest known first; at most 200. */
    @Transactional(readOnly = true)
    public List<Damaged> damaged() {
        return jdbc.sql("select d.document_id, s.file_name, s.sha256, d.missing, d.found_at, s.created_at"
                        + " from damaged_document d join stored_document s on s.id = d.document_id"
                        + " order by d.found_at, d.document_id limit 200")
                .query((row, number) -> new Damaged(
                        row.getObject("document_id", UUID.class),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getBoolean("missing"),
                        row.getTimestamp("found_at").toInstant(),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /**
     * Looks at a damaged file again, once it was brought back from a backup.
     *
     * @return whether it is right now
     * @throws java.util.NoSuchElementException when there is no such document
     */
    public boolean checkAgain(UUID document) {
        return documents.check(document);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant).orElse(null);
    }
}
