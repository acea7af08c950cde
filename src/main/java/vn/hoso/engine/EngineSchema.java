package vn.hoso.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Creates the engine's tables in the schema {@value #SCHEMA}, from the statements that the engine's own release carries.
 * It is the first migration; ours follow. An upgrade of the engine is a further migration with its upgrade script.
 */
final class EngineSchema implements JavaMigration {

    /** Where the engine's tables live. The data source's search path names it after our own schema. */
    static final String SCHEMA = "engine";

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    @SuppressWarnings("NullAway") // null means that nothing is compared, as for any Java migration
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            String before = searchPath(statement);
            statement.execute("create schema if not exists " + SCHEMA);
            statement.execute("set search_path to " + SCHEMA);
            for (String part : PARTS) {
                statement.execute(ddl(part));
            }
            try (var restore = connection.prepareStatement("select set_config('search_path', ?, false)")) {
                restore.setString(1, before);
                restore.execute();
            }
        }
    }

    private static String searchPath(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("show search_path")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String ddl(String part) throws IOException {
        String path = "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
        try (InputStream in = ProcessEngine.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("The engine's release has no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
