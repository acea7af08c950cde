package vn.hoso.document.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes lie where their hash says, whole or not at all. */
class FolderBlobStoreTest extends BlobStoreContract {

    @TempDir
    private Path folder;

    private Path root;
    private FolderBlobStore store;

    @BeforeEach
    void inAFolderThatIsNotThereYet() {
        root = folder.resolve("new").resolve("documents");
        store = new FolderBlobStore(root);
    }

    @Override
    BlobStore store() {
        return store;
    }

    @Override
    BlobStore another() {
        return new FolderBlobStore(root);
    }

    @Override
    void damage(String sha256, byte[] content) throws IOException {
        Files.write(place(), content);
    }

    @Test
    void aFileLiesTwoFoldersDeepAndNothingElseIsLeft() throws Exception {
        store.put(HASH, CONTENT);
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertThat(files).containsExactly(place());
        }
        assertThat(place()).hasBinaryContent(CONTENT);
    }

    @Test
    void whatIsNoFileOfTheStoreIsNotListed() throws Exception {
        store.put(HASH, CONTENT);
        Files.writeString(place().resolveSibling("readme.txt"), "x");
        assertThat(store.hashes(HASH.substring(0, 2))).containsExactly(HASH);
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
}
