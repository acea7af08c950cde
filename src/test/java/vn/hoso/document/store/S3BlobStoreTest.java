package vn.hoso.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.gaul.s3proxy.junit.S3ProxyExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import vn.hoso.base.Sha256;

/** The same with a service that speaks S3 and that we did not write. */
class S3BlobStoreTest extends BlobStoreContract {

    private static final String BUCKET = "hoso";

    @RegisterExtension
    final S3ProxyExtension service =
            S3ProxyExtension.builder().withCredentials("khoa", "bi-mat").build();

    private S3Client client;

    @BeforeEach
    void inAnEmptyBucket() {
        client = StoreConfiguration.client(settings(""));
        client.createBucket(request -> request.bucket(BUCKET));
    }

    @Override
    BlobStore store() {
        return new S3BlobStore(client, BUCKET, "");
    }

    @Override
    BlobStore another() {
        return new S3BlobStore(StoreConfiguration.client(settings("")), BUCKET, "");
    }

    @Override
    void damage(String sha256, byte[] content) {
        client.putObject(request -> request.bucket(BUCKET).key(sha256), RequestBody.fromBytes(content));
    }

    @Test
    void twoInstallationsShareABucketUnderPrefixesOfTheirOwn() {
        BlobStore mine = new S3BlobStore(client, BUCKET, "mine/");
        BlobStore yours = new S3BlobStore(client, BUCKET, "yours/");
        mine.put(HASH, CONTENT);
        assertThat(yours.get(HASH)).isEmpty();
        assertThat(yours.hashes(HASH.substring(0, 2))).isEmpty();
        assertThat(mine.hashes(HASH.substring(0, 2))).containsExactly(HASH);
        assertThat(mine.place()).isEqualTo("s3://hoso/mine/");
    }

    /** A service answers at most 1,000 names at once. */
    @Test
    void aSliceIsListedWhole() {
        Set<String> put = new HashSet<>();
        for (int i = 0; i < 1_100; i++) {
            String name = "ab"
                    + Sha256.hex(("%d".formatted(i)).getBytes(StandardCharsets.UTF_8))
                            .substring(2);
            store().put(name, new byte[] {1});
            put.add(name);
        }
        assertThat(store().hashes("ab")).isEqualTo(put);
    }

    @Test
    void aServiceThatDoesNotTakeUsIsToldWithItsPlace() {
        StoreSettings.S3 wrong = new StoreSettings.S3(BUCKET, service.getUri(), "us-east-1", "", true, "khoa", "khac");
        BlobStore store = new S3BlobStore(StoreConfiguration.client(wrong), BUCKET, "");
        assertThatThrownBy(() -> store.put(HASH, CONTENT))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("s3://hoso/");
    }

    private StoreSettings.S3 settings(String prefix) {
        return new StoreSettings.S3(BUCKET, service.getUri(), "us-east-1", prefix, true, "khoa", "bi-mat");
    }
}
