package vn.hoso.shell;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.hoso.TestProvince;

/** A database that lacks what the search needs is refused with what its administrator has to run. */
@TestProvince
class DatabaseExtensionsTest {

    @Autowired
    private DataSource runtime;

    @Autowired
    private FlywayConnectionDetails owner;

    @Value("${hoso.home}")
    private Path home;

    private JdbcTemplate server;

    @BeforeEach
    void anEmptyDatabase() {
        server = new JdbcTemplate(superuser(owner.getJdbcUrl()));
        server.execute("create database bare");
    }

    @AfterEach
    void isDropped() {
        server.execute("drop database bare with (force)");
    }

    @Test
    void ourOwnDatabaseIsLetIn() throws Exception {
        try (Connection connection = runtime.getConnection()) {
            assertThatCode(() -> DatabaseExtensions.check(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    void aRoleThatMayNotMakeThemIsRefused() throws Exception {
        refused(owner(), "create extension unaccent schema hoso");
    }

    @Test
    void aRoleThatMayMakeThemIsLetIn() throws Exception {
        try (Connection connection = superuser(bare()).getConnection()) {
            assertThatCode(() -> DatabaseExtensions.check(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    void anotherSchemaIsRefused() throws Exception {
        JdbcTemplate there = new JdbcTemplate(superuser(bare()));
        there.execute("create extension unaccent schema public");
        refused(superuser(bare()), "alter extension unaccent set schema hoso");
    }

    private static void refused(DataSource source, String remedy) throws Exception {
        try (Connection connection = source.getConnection()) {
            assertThatThrownBy(() -> DatabaseExtensions.check(connection))
                    .isInstanceOf(UnsafeSetting.class)
                    .hasMessageContaining(remedy);
        }
    }

    private DataSource owner() {
        return new DriverManagerDataSource(bare(), owner.getUsername(), owner.getPassword());
    }

    private DataSource superuser(String url) {
        Properties passwords = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("database.properties"))) {
            passwords.load(reader);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new DriverManagerDataSource(url, "postgres", passwords.getProperty("superuser"));
    }

    /** The address of the empty database beside our own. */
    private String bare() {
        return owner.getJdbcUrl().replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1bare");
    }
}
