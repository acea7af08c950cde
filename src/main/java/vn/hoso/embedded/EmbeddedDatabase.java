package vn.hoso.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The running embedded server, with the product's database and its two roles. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String DATABASE = "hoso";
    private static final String OWNER = "hoso_owner";
    private static final String RUNTIME = "hoso_app";

    private final EmbeddedPostgres server;
    private final Credentials credentials;

    private EmbeddedDatabase(EmbeddedPostgres server, Credentials credentials) {
        this.server = server;
        this.credentials = credentials;
    }

    /**
     * Starts the server on its folder, making everything that is missing.
     *
     * @param durable whether a commit waits for the disk; only tests say no
     */
    static EmbeddedDatabase start(HomeFolder home, boolean durable) {
        Path data = home.resolve("postgres");
        try {
            Credentials credentials = Credentials.in(home.resolve("database.properties"));
            LeftBehindServer.stop(data);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .setServerConfig("full_page_writes", durable ? "on" : "off")
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("password_encryption", "scram-sha-256")
                    .setConnectConfig("password", credentials.superuser());
            EmbeddedPostgres server = builder.start();
            if (!Files.exists(data.resolve("hoso.ready"))) {
                prepare(server, credentials, data);
            }
            return new EmbeddedDatabase(server, credentials);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL did not start on " + data + ": " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL could not be prepared: " + e.getMessage(), e);
        }
    }

    private static void prepare(EmbeddedPostgres server, Credentials credentials, Path data)
            throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            role(statement, OWNER, credentials.owner());
            role(statement, RUNTIME, credentials.runtime());
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER
                        + " encoding 'UTF8' template template0 locale_provider icu icu_locale 'vi' locale 'C'");
            }
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect, temporary on database " + DATABASE + " to " + RUNTIME);
            statement.execute("alter role postgres password '" + credentials.superuser() + "'");
            Files.writeString(
                    data.resolve("pg_hba.conf"),
                    "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
        Files.createFile(data.resolve("hoso.ready"));
    }

    private static void role(Statement statement, String name, String password) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name + " login");
        }
        statement.execute("alter role " + name + " password '" + password + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE;
    }

    String owner() {
        return OWNER;
    }

    String ownerPassword() {
        return credentials.owner();
    }

    String runtime() {
        return RUNTIME;
    }

    String runtimePassword() {
        return credentials.runtime();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
