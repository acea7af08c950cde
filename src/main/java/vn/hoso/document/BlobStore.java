package vn.hoso.document;

import java.util.Optional;

/** Where bytes lie, under the SHA-256 of themselves. A folder by default; S3 where one machine is not enough. */
interface BlobStore {

    /** Keeps the bytes durably before it returns. Bytes that are there already stay; damaged ones are put right. */
    void put(String sha256, byte[] content);

    /** What lies under that hash, unchecked; empty when there is nothing. */
    Optional<byte[]> get(String sha256);

    /** Removes what lies under that hash; nothing happens where there is nothing. */
    void remove(String sha256);
}
