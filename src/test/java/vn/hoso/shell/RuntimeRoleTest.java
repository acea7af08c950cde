package vn.hoso.shell;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.hoso.TestProvince;

/** Whoever could rewrite the audit log is not let in as the application, whatever the role is called. */
@TestProvince
class RuntimeRoleTest {

    @Autowired
    private DataSource runtime;

    @Autowired
    private FlywayConnectionDetails owner;

    @Value("${hoso.home}")
    private Path home;

    @Test
    void theRuntimeRoleIsLetIn() {
        assertThatCode(() -> RuntimeRole.check(runtime)).doesNotThrowAnyException();
    }

    @Test
    void theOwnerIsRefused() {
        refused(as(owner.getUsername(), owner.getPassword()), "owns hoso.audit_entry");
    }

    @Test
    void aSuperuserIsRefused() throws Exception {
        Properties passwords = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("database.properties"))) {
            passwords.load(reader);
        }
        refused(as("postgres", passwords.getProperty("superuser")), "superuser");
    }

    @Test
    void aRoleThatWasGivenARightTooManyIsRefused() {
        JdbcTemplate byOwner = new JdbcTemplate(as(owner.getUsername(), owner.getPassword()));
        for (String right : java.util.List.of("update", "delete", "truncate")) {
            byOwner.execute("grant " + right + " on hoso.audit_entry to hoso_app");
            try {
                refused(runtime, "hoso.audit_entry");
            } finally {
                byOwner.execute("revoke " + right + " on hoso.audit_entry from hoso_app");
            }
        }
    }

    private static void refused(DataSource source, String because) {
        assertThatThrownBy(() -> RuntimeRole.check(source))
                .isInstanceOf(UnsafeSetting.class)
                .hasMessageContaining("spring.datasource.username")
                .hasMessageContaining(because);
    }

    private DataSource as(String name, String password) {
        return new DriverManagerDataSource(owner.getJdbcUrl(), name, password);
    }
}
