package vn.hoso.shell;

import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Looks, before the tables are made, whether the database has what searching by name and code needs: the extensions
 * {@code unaccent} and {@code pg_trgm}, in our schema. The owner role makes them where it may; otherwise whoever runs the
 * database server does.
 */
@Component
class DatabaseExtensions implements Callback {

    private static final List<String> NEEDED = List.of("unaccent", "pg_trgm");
    private static final String SCHEMA = "hoso";
    private static final String SETTING = "spring.flyway.url";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        check(context.getConnection());
    }

    @Override
    public String getCallbackName() {
        return "extensions";
    }

    /** @throws UnsafeSetting when one is missing and cannot be made, or lies in another schema */
    static void check(Connection connection) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        for (String name : NEEDED) {
            jdbc.sql(
                            "select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where extname = ?")
                    .param(name)
                    .query(String.class)
                    .optional()
                    .ifPresentOrElse(schema -> requireOurs(name, schema), () -> requireMakeable(jdbc, name));
        }
    }

    private static void requireOurs(String name, String schema) {
        if (!schema.equals(SCHEMA)) {
            throw refusal(
                    name, "lies in the schema " + schema, "alter extension %s set schema %s".formatted(name, SCHEMA));
        }
    }

    private static void requireMakeable(JdbcClient jdbc, String name) {
        boolean shipped = jdbc.sql("select exists (select 1 from pg_available_extensions where name = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
        if (!shipped) {
            throw new UnsafeSetting(
                    SETTING,
                    "The database server does not have the extension " + name
                            + ": install PostgreSQL's contrib package on it (postgresql-contrib).");
        }
        boolean may = jdbc.sql("select has_database_privilege(current_database(), 'CREATE')")
                .query(Boolean.class)
                .single();
        if (!may) {
            throw refusal(
                    name,
                    "is not there and the role of spring.flyway.user may not make it",
                    "create schema if not exists %s authorization <that role>; create extension %s schema %s"
                            .formatted(SCHEMA, name, SCHEMA));
        }
    }

    private static UnsafeSetting refusal(String name, String what, String remedy) {
        return new UnsafeSetting(
                SETTING,
                "The extension %s %s: have the administrator of the database run “%s”.".formatted(name, what, remedy));
    }
}
