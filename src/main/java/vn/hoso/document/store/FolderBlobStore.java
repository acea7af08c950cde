package vn.hoso.document.store;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoso.access.Internal;
import vn.hoso.base.Sha256;

/**
 * Bytes in a folder, two levels of it by the first letters of the hash. A file is written aside, forced to the disk, and
 * renamed, so that a name never stands over half a file; the folders that lead to it are forced as well, so that the name
 * is still there after a power cut.
 */
@Internal("whoever may store and read a document was asked by who keeps its row")
final class FolderBlobStore implements BlobStore {

    /** Longer than any writing takes, also by another node on the same folder. */
    private static final Duration LEFT_OVER = Duration.ofHours(1);

    private final Path root;
    private final Path unfinished;
    private final Set<Path> durable = ConcurrentHashMap.newKeySet();

    FolderBlobStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.unfinished = this.root.resolve("unfinished");
    }

    /** Removes what a process that was killed had begun to write. */
    @PostConstruct
    void sweep() {
        if (!Files.isDirectory(unfinished)) {
            return;
        }
        FileTime before = FileTime.from(Instant.now().minus(LEFT_OVER));
        try (Stream<Path> files = Files.list(unfinished)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(before) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + unfinished + " cannot be swept: " + e.getMessage(), e);
        }
    }

    @Override
    public void put(String sha256, byte[] content) {
        Path folder = folder(sha256);
        Path place = folder.resolve(sha256);
        try {
            makeDurably(folder);
            if (holds(place, sha256)) {
                // Whoever wrote it may not have come to this yet
                force(place);
                force(folder);
                return;
            }
            makeDurably(unfinished);
            Path fresh = Files.createTempFile(unfinished, sha256.substring(0, 8), ".part");
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

    @Override
    public Optional<byte[]> get(String sha256) {
        try {
            return Optional.of(Files.readAllBytes(folder(sha256).resolve(sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(String sha256) {
        try {
            Files.deleteIfExists(folder(sha256).resolve(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be removed from " + root + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Set<String> hashes(String slice) {
        if (!SLICE.matcher(slice).matches()) {
            throw new IllegalArgumentException("Not the first two characters of a hash");
        }
        Path folder = root.resolve(slice);
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.find(folder, 2, (path, attributes) -> attributes.isRegularFile())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> HASH.matcher(name).matches())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be listed: " + e.getMessage(), e);
        }
    }

    @Override
    public String place() {
        return root.toString();
    }

    private static boolean holds(Path place, String sha256) throws IOException {
        try {
            return Sha256.hex(Files.readAllBytes(place)).equals(sha256);
        } catch (NoSuchFileException e) {
            return false;
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

    /** A new folder's name lies in its parent, so the parent is forced. */
    private void makeDurably(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent == null || durable.contains(folder)) {
            return;
        }
        boolean missing = !Files.isDirectory(folder);
        if (missing || !folder.equals(root) && folder.startsWith(root)) {
            makeDurably(parent);
        }
        if (missing) {
            try {
                Files.createDirectory(folder);
            } catch (FileAlreadyExistsException e) {
                // Someone else was as fast; the name is forced all the same
            }
        }
        force(parent);
        durable.add(folder);
    }

    private static void force(Path place) throws IOException {
        try (FileChannel channel = FileChannel.open(place, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows does not open folders; its rename is durable by itself
            return;
        }
    }

    private Path folder(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hex");
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }
}
