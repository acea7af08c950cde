package vn.hoso.shell;

import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the database, once the schemas are there, whether the role that the application works as could rewrite the audit
 * log. Two names in the settings do not show it.
 */
@Component
@Lazy(false)
@DependsOnDatabaseInitialization
class RuntimeRole {

    private static final String QUESTION = """
            select t.name from (values ('audit_entry'), ('audit_head'), ('audit_seal')) as t(name)
            join pg_class c on c.oid = to_regclass('hoso.' || t.name)
            where pg_has_role(current_user, c.relowner, 'MEMBER')
              or has_table_privilege(current_user, c.oid, 'DELETE')
              or has_table_privilege(current_user, c.oid, 'TRUNCATE')
              or t.name <> 'audit_head' and has_table_privilege(current_user, c.oid, 'UPDATE')
            order by t.name
            """;

    RuntimeRole(DataSource source) {
        check(source);
    }

    /** @throws UnsafeSetting when the role is a superuser, or owns or may change a table of the audit log */
    static void check(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        boolean superuser = jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        if (superuser) {
            throw refusal("is a superuser of the database");
        }
        jdbc.sql(QUESTION).query(String.class).list().stream().findFirst().ifPresent(table -> {
            throw refusal("owns hoso." + table + " or may change what is written there");
        });
    }

    private static UnsafeSetting refusal(String what) {
        String name = "spring.datasource.username";
        return new UnsafeSetting(
                name,
                "The role of " + name + " " + what + ", so it could rewrite the audit log: use a role that owns nothing"
                        + " and was granted nothing by hand.");
    }
}
