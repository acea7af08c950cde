package vn.hoso.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.hoso.base.Sha256;

/** What every store of bytes does. */
abstract class BlobStoreContract {

    static final byte[] CONTENT = "Đơn đề nghị".getBytes(StandardCharsets.UTF_8);
    static final String HASH = Sha256.hex(CONTENT);

    /** The store, as its first user finds it. */
    abstract BlobStore store();

    /** Another one on the same place, as another node has it. */
    abstract BlobStore another();

    /** Writes over what lies under a hash, past the store. */
    abstract void damage(String sha256, byte[] content) throws Exception;

    @Test
    void whatWasPutIsFoundAgainAlsoByAnother() {
        store().put(HASH, CONTENT);
        assertThat(store().get(HASH)).contains(CONTENT);
        assertThat(another().get(HASH)).contains(CONTENT);
    }

    @Test
    void whatWasNeverPutIsNotThere() {
        assertThat(store().get(HASH)).isEmpty();
    }

    @Test
    void whatWasRemovedIsGoneAndCanBePutAgain() {
        store().put(HASH, CONTENT);
        store().remove(HASH);
        store().remove(HASH);
        assertThat(store().get(HASH)).isEmpty();
        store().put(HASH, CONTENT);
        assertThat(store().get(HASH)).contains(CONTENT);
    }

    @Test
    void aDamagedFileIsPutRightWhenItsContentComesAgain() throws Exception {
        store().put(HASH, CONTENT);
        damage(HASH, "khác".getBytes(StandardCharsets.UTF_8));
        assertThat(store().get(HASH)).isPresent().get().isNotEqualTo(CONTENT);

        store().put(HASH, CONTENT);

        assertThat(store().get(HASH)).contains(CONTENT);
    }

    @Test
    void theSameContentFromManyAtOnceIsKeptOnce() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(16)) {
            Callable<Void> put = () -> {
                store().put(HASH, CONTENT);
                return null;
            };
            for (Future<Void> done : many.invokeAll(Collections.nCopies(64, put))) {
                done.get();
            }
        }
        assertThat(store().hashes(HASH.substring(0, 2))).containsExactly(HASH);
        assertThat(store().get(HASH)).contains(CONTENT);
    }

    @Test
    void aSliceListsWhatBelongsToItAndNothingElse() {
        store().put(HASH, CONTENT);
        byte[] other = "Bản sao".getBytes(StandardCharsets.UTF_8);
        String otherHash = Sha256.hex(other);
        assertThat(otherHash.substring(0, 2)).isNotEqualTo(HASH.substring(0, 2));
        store().put(otherHash, other);

        assertThat(store().hashes(HASH.substring(0, 2))).containsExactly(HASH);
        assertThat(store().hashes(otherHash.substring(0, 2))).containsExactly(otherHash);
        assertThat(store().hashes("00")).isEmpty();
    }

    @Test
    void nothingThatIsNoHashBecomesAName() {
        for (String name :
                List.of("../../../etc/passwd", "/etc/passwd", "ab", HASH.toUpperCase(Locale.ROOT), HASH + "/..")) {
            assertThatThrownBy(() -> store().get(name)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store().put(name, CONTENT)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store().remove(name)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> store().hashes("..")).isInstanceOf(IllegalArgumentException.class);
    }
}
