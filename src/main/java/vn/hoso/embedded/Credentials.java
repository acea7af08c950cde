package vn.hoso.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of the embedded server's three roles, drawn at the first start and readable by its owner only.
 *
 * @param superuser makes the database and its roles, at a start
 * @param owner owns the schemas and migrates them
 * @param runtime what the application works as; it cannot change the audit log
 */
record Credentials(String superuser, String owner, String runtime) {

    static Credentials in(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file, new Credentials(random(), random(), random()));
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Credentials(
                properties.getProperty("superuser"),
                properties.getProperty("owner"),
                properties.getProperty("runtime"));
    }

    private static void write(Path file, Credentials credentials) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("superuser", credentials.superuser);
        properties.setProperty("owner", credentials.owner);
        properties.setProperty("runtime", credentials.runtime);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            properties.store(writer, null);
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(fresh, file);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
