package vn.hoso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes lie where their hash says, whole or not at all. */
class FolderBlobStoreTest {

    private static final byte[] CONTENT = "Đơn đề nghị".getBytes(StandardCharsets.UTF_8);
    private static final String HASH = Documents.sha256(CONTENT);

    @TempDir
    private Path folder;

    private Path root;
    private FolderBlobStore store;

    @BeforeEach
    void inAFolderThatIsNotThereYet() {
        root = folder.resolve("new").resolve("documents");
        store = new FolderBlobStore(root);
    }

    @Test
    void whatWasPutIsFoundAgainAlsoByAnother() {
        store.put(HASH, CONTENT);
        assertThat(store.get(HASH)).contains(CONTENT);
        assertThat(new FolderBlobStore(root).get(HASH)).contains(CONTENT);
        assertThat(root.resolve(HASH.substring(0, 2))
                        .resolve(HASH.substring(2, 4))
                        .resolve(HASH))
                .hasBinaryContent(CONTENT);
    }

    @Test
    void whatWasNeverPutIsNotThere() {
        assertThat(store.get(HASH)).isEmpty();
    }

    @Test
    void whatWasRemovedIsGoneAndCanBePutAgain() {
        store.put(HASH, CONTENT);
        store.remove(HASH);
        store.remove(HASH);
        assertThat(store.get(HASH)).isEmpty();
        store.put(HASH, CONTENT);
        assertThat(store.get(HASH)).contains(CONTENT);
    }

    @Test
    void aDamagedFileIsPutRightWhenItsContentComesAgain() throws Exception {
        store.put(HASH, CONTENT);
        Path file = place();
        Files.write(file, "khác".getBytes(StandardCharsets.UTF_8));
        assertThat(store.get(HASH)).isPresent().get().isNotEqualTo(CONTENT);

        store.put(HASH, CONTENT);

        assertThat(store.get(HASH)).contains(CONTENT);
    }

    @Test
    void theSameContentFromManyAtOnceIsKeptOnce() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(16)) {
            Callable<Void> put = () -> {
                store.put(HASH, CONTENT);
                return null;
            };
            for (Future<Void> done : many.invokeAll(Collections.nCopies(64, put))) {
                done.get();
            }
        }
        assertThat(files()).containsExactly(place());
        assertThat(place()).hasBinaryContent(CONTENT);
    }

    @Test
    void nothingThatIsNoHashBecomesAPath() {
        for (String name : List.of(
                "../../../etc/passwd", "/etc/passwd", "ab", HASH.toUpperCase(java.util.Locale.ROOT), HASH + "/..")) {
            assertThatThrownBy(() -> store.get(name)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.put(name, CONTENT)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessLeftIsSweptAndWhatIsBeingWrittenIsNot() throws Exception {
        Path unfinished = Files.createDirectories(root.resolve("unfinished"));
        Path old = Files.createTempFile(unfinished, "abcdef12", ".part");
        Path fresh = Files.createTempFile(unfinished, "abcdef12", ".part");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        new FolderBlobStore(root).sweep();

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    private Path place() {
        return root.resolve(HASH.substring(0, 2)).resolve(HASH.substring(2, 4)).resolve(HASH);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
