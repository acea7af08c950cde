package vn.hoso.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.hoso.access.Internal;
import vn.hoso.base.Sha256;
import vn.hoso.document.store.BlobStore;

/**
 * Compares the store with the rows: every file is read and compared with its hash, what is gone or changed is told, and
 * bytes that no document has are erased. It goes by slices, of which nodes take one each; nothing is locked meanwhile.
 */
@Service
@Internal("run by its schedule and by the command that checks the store")
public class StoreSweep {

    private static final Logger LOG = LoggerFactory.getLogger(StoreSweep.class);

    /** Longer than a slice takes: whoever claimed it before that was killed. */
    private static final Duration ABANDONED = Duration.ofHours(6);

    private final JdbcClient jdbc;
    private final BlobStore blobs;
    private final Documents documents;
    private final DamageLog damage;
    private final Clock clock;

    StoreSweep(JdbcClient jdbc, BlobStore blobs, Documents documents, DamageLog damage, Clock clock) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.documents = documents;
        this.damage = damage;
        this.clock = clock;
    }

    /**
     * What was found in a slice, or in all.
     *
     * @param files different contents that documents have
     * @param bytes of those that were right
     * @param damaged contents that are gone or changed
     * @param erased contents that no document had any more
     */
    public record Found(long files, long bytes, long damaged, long erased) {

        Found and(Found other) {
            return new Found(files + other.files, bytes + other.bytes, damaged + other.damaged, erased + other.erased);
        }
    }

    /**
     * Sweeps the slice that has waited longest.
     *
     * @param before slices that were swept at or after that instant are left alone
     * @return empty when there is none to sweep
     */
    public Optional<Found> next(Instant before) {
        return claim(before).map(this::sweep);
    }

    /** Sweeps every slice that nobody else sweeps just now, in one go. */
    public Found all() {
        Instant start = clock.instant();
        Found found = new Found(0, 0, 0, 0);
        Set<String> done = new HashSet<>();
        Optional<String> slice = claim(start);
        while (slice.isPresent() && done.add(slice.get())) {
            found = found.and(sweep(slice.get()));
            slice = claim(start);
        }
        return found;
    }

    private Optional<String> claim(Instant before) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update store_slice set claimed_at = :now where slice = (
                          select slice from store_slice
                          where (swept_at is null or swept_at < :before)
                            and (claimed_at is null or claimed_at < :abandoned)
                          order by swept_at nulls first, slice limit 1 for update skip locked)
                        returning slice
                        """)
                .param("now", utc(now))
                .param("before", utc(before))
                .param("abandoned", utc(now.minus(ABANDONED)))
                .query(String.class)
                .optional();
    }

    private Found sweep(String slice) {
        Instant start = clock.instant();
        // In this order: what is stored meanwhile is among the files, and so looks left over until it is asked for by
        // name
        Map<String, List<StoredDocument>> kept =
                documents.inSlice(slice).stream().collect(Collectors.groupingBy(StoredDocument::sha256));
        Set<String> present = blobs.hashes(slice);
        Set<String> known = damage.known(slice);
        long bytes = 0;
        long damaged = 0;
        for (Map.Entry<String, List<StoredDocument>> file : kept.entrySet()) {
            if (isRight(file.getKey(), file.getValue())) {
                if (known.contains(file.getKey())) {
                    damage.right(file.getKey());
                }
                bytes += file.getValue().getFirst().size();
            } else {
                damaged++;
            }
        }
        long erased = present.stream()
                .filter(hash -> !kept.containsKey(hash))
                .filter(documents::eraseUnused)
                .count();
        if (erased > 0) {
            LOG.info("Erased {} files of slice {} that no document has", erased, slice);
        }
        Found found = new Found(kept.size(), bytes, damaged, erased);
        jdbc.sql("update store_slice set claimed_at = null, swept_at = ?, files = ?, bytes = ?, damaged = ?, erased = ?"
                        + " where slice = ?")
                .params(utc(start), found.files, found.bytes, found.damaged, found.erased, slice)
                .update();
        return found;
    }

    private boolean isRight(String sha256, List<StoredDocument> same) {
        Optional<byte[]> content = blobs.get(sha256);
        if (content.isPresent() && Sha256.hex(content.get()).equals(sha256)) {
            return true;
        }
        List<StoredDocument> still = same.stream()
                .filter(document -> documents.find(document.id()).isPresent())
                .toList();
        still.forEach(document -> damage.tell(document, content.isEmpty()));
        return still.isEmpty();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
