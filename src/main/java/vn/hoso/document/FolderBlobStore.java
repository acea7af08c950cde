package vn.hoso.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.NoSuchElementException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Bytes in a folder, two levels of it by the first letters of the hash. A file is written beside its place, forced to
 * the disk, and renamed, so that a name never stands over half a file.
 */
@Component
class FolderBlobStore implements BlobStore {

    private final Path root;

    FolderBlobStore(@Value("${hoso.documents.folder:${hoso.home}/documents}") Path root) {
        this.root = root;
    }

    @Override
    public void put(String sha256, byte[] content) {
        Path folder = folder(sha256);
        Path place = folder.resolve(sha256);
        try {
            if (Files.exists(place)) {
                return;
            }
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, sha256.substring(0, 8), ".part");
            try {
                write(fresh, content);
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
                force(folder);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be written to " + root + ": " + e.getMessage(), e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (java.nio.file.AccessDeniedException e) {
            // Windows does not open folders; its rename is durable by itself.
            return;
        }
    }

    @Override
    public byte[] get(String sha256) {
        try {
            return Files.readAllBytes(folder(sha256).resolve(sha256));
        } catch (NoSuchFileException e) {
            throw new NoSuchElementException("No stored bytes under " + sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }
}
