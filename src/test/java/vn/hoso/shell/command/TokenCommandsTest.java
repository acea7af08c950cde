package vn.hoso.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.hoso.Api;
import vn.hoso.TestClock;
import vn.hoso.TestProvince;
import vn.hoso.access.Role;
import vn.hoso.audit.Audit;
import vn.hoso.base.UserError;
import vn.hoso.organization.AccessTokens;
import vn.hoso.organization.Officers;
import vn.hoso.organization.People;
import vn.hoso.organization.Units;

/** Tokens are made, listed and taken back by commands; what they open is asked over the network. */
@TestProvince
class TokenCommandsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private Officers officers;

    @Autowired
    private People people;

    @Autowired
    private Units units;

    @Autowired
    private Audit audit;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String username = "may-" + UUID.randomUUID().toString().substring(0, 8);
    private UUID person;

    @BeforeEach
    void aPersonWithAPosition() {
        person = people.add(username, "Máy của cơ quan thuế", null, null);
        UUID unit = units.byKey("phuong-quy-nhon").orElseThrow().id();
        people.appoint(person, unit, Role.CASE_OFFICER, "Chuyên viên", LocalDate.of(2025, 7, 1));
    }

    @Test
    void aTokenOpensWhatItsPersonMayDo() {
        String token = created();
        assertThat(asked(token).status()).isEqualTo(200);
        assertThat(new Api(port).get("/api/v1/counters").token(token).send().status())
                .isEqualTo(403);
    }

    @Test
    void aRevokedTokenOpensNothingAndTheAuditSaysSo() throws Exception {
        String token = created();
        String listed = run(new TokenList(tokens, clock), List.of(), Map.of("username", username));
        assertThat(listed).contains(username, "thuế", "05/04/2026").doesNotContain(token);
        String id = listed.split(" ")[0];

        run(new TokenRevoke(tokens, audit, transactions), List.of(id), Map.of());

        Api.Answer refused = asked(token);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.problem()).contains("Authorization: Bearer");
        assertThat(jdbc.sql("select revoked_at is not null from access_token where id = ?")
                        .param(UUID.fromString(id))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select action from audit_entry where chain = 'access' and detail::text like ?"
                                + " order by position")
                        .param("%" + username + "%")
                        .query(String.class)
                        .list())
                .endsWith("token-issued", "token-revoked");
        assertThat(run(new TokenList(tokens, clock), List.of(), Map.of("username", username)))
                .containsAnyOf("thu hồi", "revoked");
        assertThatThrownBy(() -> run(new TokenRevoke(tokens, audit, transactions), List.of(id), Map.of()))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.kind()).isEqualTo(UserError.Kind.CONFLICT));
    }

    @Test
    void whatIsNoTokenCannotBeRevoked() {
        TokenRevoke revoke = new TokenRevoke(tokens, audit, transactions);
        for (String word : List.of("x", UUID.randomUUID().toString())) {
            assertThatThrownBy(() -> run(revoke, List.of(word), Map.of())).isInstanceOf(UserError.class);
        }
        assertThatThrownBy(() -> run(revoke, List.of(), Map.of())).isInstanceOf(UserError.class);
    }

    @Test
    void aTokenEndsOnItsDay() {
        String token = created();
        clock.set("2026-04-05T07:59");
        assertThat(asked(token).status()).isEqualTo(200);
        clock.set("2026-04-05T08:01");
        assertThat(asked(token).status()).isEqualTo(401);
    }

    @Test
    void aTokenOfAClosedAccountOpensNothing() {
        String token = created();
        jdbc.sql("update person set disabled = true where id = ?").param(person).update();
        assertThat(asked(token).status()).isEqualTo(401);
    }

    @Test
    void aTokenEndsWithTheLastPosition() {
        String token = created();
        jdbc.sql("update position set valid_to = date '2026-01-04' where person_id = ?")
                .param(person)
                .update();
        assertThat(asked(token).status()).isEqualTo(401);
    }

    @Test
    void passwordsAndWrongOnes() {
        Api api = new Api(port);
        assertThat(api.get("/api/v1/procedures").as("chuyenvien.quynhon").send().status())
                .isEqualTo(200);
        Api.Answer wrong =
                api.get("/api/v1/procedures").as("khong.co", "sai").inEnglish().send();
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.problem()).startsWith("Send a token");
        assertThat(wrong.header("WWW-Authenticate")).contains("Bearer");
        assertThat(api.get("/api/v1/procedures").token("hoso_x").send().status())
                .isEqualTo(401);
    }

    private String created() {
        try {
            return run(
                            new TokenCreate(tokens, officers, audit, transactions),
                            List.of(),
                            Map.of("username", username, "days", "90", "name", "Cơ quan thuế"))
                    .strip();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Api.Answer asked(String token) {
        return new Api(port).get("/api/v1/procedures").token(token).send();
    }

    private static String run(Command command, List<String> words, Map<String, String> options) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CommandLine line = new CommandLine(
                words,
                options,
                null,
                new BufferedReader(new StringReader("")),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(command.run(line)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
