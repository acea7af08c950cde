package vn.hoso.document.store;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where bytes lie, under the SHA-256 of themselves in lower-case hexadecimal. A folder by default; S3 where one machine is
 * not enough. Every method throws an {@link java.io.UncheckedIOException} when the place cannot be reached or is full, and
 * an {@link IllegalArgumentException} for what is no such hash, so that no name becomes a path.
 */
public interface BlobStore {

    /** Keeps the bytes durably before it returns. Bytes that are there already stay; damaged ones are put right. */
    void put(String sha256, byte[] content);

    /** What lies under that hash, unchecked; empty when there is nothing. */
    Optional<byte[]> get(String sha256);

    /** Removes what lies under that hash; nothing happens where there is nothing. */
    void remove(String sha256);

    /**
     * Everything that lies in one of the 256 slices of the store, for who sweeps it.
     *
     * @param slice the first two characters of a hash
     * @return hashes, also of what is just being written by someone whose transaction has not ended
     */
    Set<String> hashes(String slice);

    /** Where it is, as an administrator would look for it: a folder, or a bucket with its address. */
    String place();

    /** What a hash looks like. */
    Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** What the first characters of a hash look like. */
    Pattern SLICE = Pattern.compile("[0-9a-f]{2}");
}
