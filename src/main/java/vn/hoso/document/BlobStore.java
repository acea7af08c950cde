package vn.hoso.document;

/** Where bytes lie, under the SHA-256 of themselves. A folder by default; S3 where one machine is not enough. */
interface BlobStore {

    /** Keeps the bytes durably before it returns; bytes that are there already are left as they are. */
    void put(String sha256, byte[] content);

    /** @throws java.util.NoSuchElementException when there are no bytes under that hash */
    byte[] get(String sha256);
}
