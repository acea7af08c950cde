package vn.hoso.document.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import vn.hoso.access.Internal;

/**
 * Bytes with a service that speaks S3, each under {@code <prefix><hash>}. What such a service has answered is durable, and
 * an object is there whole or not at all; it is written again also where it lies already, which puts a damaged one right.
 */
@Internal("whoever may store and read a document was asked by who keeps its row")
final class S3BlobStore implements BlobStore {

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    /** @param prefix before every key, such as {@code documents/}; may be empty */
    S3BlobStore(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public void put(String sha256, byte[] content) {
        String key = key(sha256);
        told(
                "written to",
                () -> client.putObject(
                        request -> request.bucket(bucket).key(key).contentType("application/octet-stream"),
                        RequestBody.fromBytes(content)));
    }

    @Override
    public Optional<byte[]> get(String sha256) {
        String key = key(sha256);
        return told("read from", () -> {
            try {
                return Optional.of(client.getObjectAsBytes(
                                request -> request.bucket(bucket).key(key))
                        .asByteArrayUnsafe());
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void remove(String sha256) {
        String key = key(sha256);
        told(
                "removed from",
                () -> client.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    @Override
    public Set<String> hashes(String slice) {
        if (!SLICE.matcher(slice).matches()) {
            throw new IllegalArgumentException("Not the first two characters of a hash");
        }
        return told(
                "listed in",
                () ->
                        client
                                .listObjectsV2Paginator(
                                        request -> request.bucket(bucket).prefix(prefix + slice))
                                .contents()
                                .stream()
                                .map(object -> object.key().substring(prefix.length()))
                                .filter(name -> HASH.matcher(name).matches())
                                .collect(Collectors.toSet()));
    }

    @Override
    public String place() {
        return "s3://" + bucket + "/" + prefix;
    }

    private String key(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hex");
        }
        return prefix + sha256;
    }

    private <T> T told(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new UncheckedIOException(
                    "The document could not be " + what + " " + place() + ": " + e.getMessage(), new IOException(e));
        }
    }
}
