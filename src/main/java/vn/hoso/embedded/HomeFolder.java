package vn.hoso.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder in which the embedded default keeps everything, held by one running application at a time. The operating
 * system frees the lock when the process ends, however it ends, so a database server found under a free lock is one
 * that its application left behind.
 */
final class HomeFolder implements AutoCloseable {

    private final FileChannel channel;
    private final Path path;

    private HomeFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the folder for this process.
     *
     * @throws IllegalStateException when another running application holds it
     */
    static HomeFolder take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new IllegalStateException("Hồ Sơ is already running on the folder " + path
                        + ": use that one, or stop it, or start this one with --hoso.home=<another folder>.");
            }
            return new HomeFolder(path, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path resolve(String name) {
        return path.resolve(name).toAbsolutePath().normalize();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
