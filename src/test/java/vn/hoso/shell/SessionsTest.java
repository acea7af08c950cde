package vn.hoso.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.TestProvince;
import vn.hoso.access.Role;
import vn.hoso.organization.People;
import vn.hoso.organization.Units;

/** Who is let in, for how long, and what is written down about it; over the wire, as a browser does it. */
@TestProvince
class SessionsTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String PASSWORD = "Mot-Mat-Khau-Rieng-9";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private People people;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String username = "phien." + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void someone() {
        UUID id = people.add(username, "Người Thử Phiên", null, people.encode(PASSWORD));
        UUID unit = units.byKey("phuong-quy-nhon").orElseThrow().id();
        people.appoint(id, unit, Role.CASE_OFFICER, "Chuyên viên", LocalDate.of(2026, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update person set disabled = true where username = :username",
                "update person set password_hash = '{noop}khac' where username = :username",
                "update position set valid_to = '2026-01-05' where person_id = (select id from person where username = :username)",
                "update position set role = 'LEADER' where person_id = (select id from person where username = :username)",
                "insert into position select gen_random_uuid(), p.id, u.id, 'SUPERVISOR', 'x', '2026-01-05', null"
                        + " from person p, unit u where p.username = :username and u.key = 'h21'"
            })
    void theVeryNextRequestFindsTheSessionGone(String change) throws Exception {
        assertThat(logIn(username, PASSWORD)).isEqualTo("/");
        assertThat(get(port, "/").statusCode()).isEqualTo(200);

        jdbc.sql(change).param("username", username).update();

        HttpResponse<String> next = get(port, "/");
        assertThat(next.statusCode()).isEqualTo(302);
        assertThat(next.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void everyWayInAndOutIsAudited() throws Exception {
        logIn("khong-co-" + username, PASSWORD);
        logIn(username, PASSWORD);
        post("/logout", "");
        for (int i = 0; i < 6; i++) {
            logIn(username, "sai");
        }
        jdbc.sql("update person set locked_until = null, disabled = true where username = ?")
                .param(username)
                .update();
        logIn(username, PASSWORD);

        assertThat(jdbc.sql("select action from audit_entry where chain = 'access' and detail like ?"
                                + " and action not in ('person-added', 'position-given') order by position")
                        .param("%" + username + "\"%")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "log-in-unknown",
                        "logged-in",
                        "logged-out",
                        "log-in-failed",
                        "log-in-failed",
                        "log-in-failed",
                        "log-in-failed",
                        "account-locked",
                        "log-in-refused",
                        "log-in-refused");
    }

    @Test
    void healthAndMetricsAnswerOnTheManagementPortOnlyAndNothingElseDoesThere() throws Exception {
        for (String path : List.of("/actuator/health", "/actuator/health/readiness", "/actuator/prometheus")) {
            assertThat(get(managementPort, path).statusCode()).as(path).isEqualTo(200);
            assertThat(get(port, path).statusCode())
                    .as(path + " on the public port")
                    .isEqualTo(302);
        }
        assertThat(get(managementPort, "/actuator/env").statusCode()).isNotEqualTo(200);
    }

    @Test
    void theBrowsersOwnQuestionForAnIconIsAnswered() throws Exception {
        assertThat(get(port, "/favicon.ico").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/tra-cuu", "/v3/api-docs"})
    void everyAnswerCarriesTheHeadersThatProtectIt(String path) throws Exception {
        var headers = get(port, path).headers();
        assertThat(headers.map())
                .containsKeys("Strict-Transport-Security", "X-Content-Type-Options", "Content-Security-Policy");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContainPattern("script-src[^;]*unsafe-inline");
    }

    /** Where the log-in leads. */
    private String logIn(String name, String password) throws Exception {
        String form = "username=" + name + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        HttpResponse<String> answer = post("/login", form);
        assertThat(answer.statusCode()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        Matcher csrf = CSRF.matcher(get(port, "/login").body());
        String token = csrf.find() ? csrf.group(1) : "";
        return browser.send(
                HttpRequest.newBuilder(uri(port, path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + token))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(int where, String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(uri(where, path))
                        .header("Accept", "text/html,*/*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(int port, String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
