package vn.hoso.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetailsService;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.access.Role;
import vn.hoso.base.UserError;
import vn.hoso.organization.Account.State;
import vn.hoso.organization.AccountRefused.Field;

/** What administrators do about people, and what each of them does about their own password. */
@TestProvince
class AccountsTest {

    private static final String OWN = "Mot-Mat-Khau-Rieng-9";

    @Autowired
    private Accounts accounts;

    @Autowired
    private OwnPassword ownPassword;

    @Autowired
    private UserDetailsService logIn;

    @Autowired
    private Units units;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    private final String username = "thu." + UUID.randomUUID().toString().substring(0, 8);
    private final AtomicReference<String> password = new AtomicReference<>();

    @Test
    void aOneTimePasswordOpensNothingUntilItIsChanged() {
        UUID person = officer();

        assertThat(authorities()).isEmpty();
        assertThat(accounts(person).state()).isEqualTo(State.OWES_NEW_PASSWORD);

        people.as(username, () -> ownPassword.change(password.get(), OWN));

        assertThat(authorities()).containsExactly(Role.CASE_OFFICER.authority());
        assertThat(accounts(person).state()).isEqualTo(State.OPEN);
        assertThat(audited())
                .containsExactly("person-added", "one-time-password-given", "position-given", "password-changed");
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        assertThat(refused("Có Dấu", " ")).containsExactly(Field.NAME, Field.USERNAME);
        assertThat(refused("quantri", "Người Trùng Tên")).containsExactly(Field.USERNAME);
    }

    private List<Field> refused(String login, String name) {
        AtomicReference<List<Field>> fields = new AtomicReference<>(List.of());
        people.as("quantri", () -> assertThatThrownBy(() -> accounts.add(login, name, password::set))
                .isInstanceOfSatisfying(
                        AccountRefused.class,
                        refused -> fields.set(refused.faults().stream()
                                .map(AccountRefused.Fault::field)
                                .toList())));
        return fields.get();
    }

    @Test
    void aNewPasswordIsLongEnoughAndNotTheOldOne() {
        officer();

        for (String plain :
                List.of("Ngan-1", "khong-co-chu-hoa-1", "KhongCoKyTuKhac1", "Khong-Co-Chu-So", password.get())) {
            assertThatThrownBy(() -> people.as(username, () -> ownPassword.change(password.get(), plain)))
                    .as(plain)
                    .isInstanceOf(UserError.class);
        }
    }

    @Test
    void wrongOldPasswordsLockAsTheyDoAtLogIn() {
        UUID person = officer();

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> people.as(username, () -> ownPassword.change("sai", OWN)))
                    .isInstanceOf(UserError.class);
        }
        assertThat(accounts(person).state()).isEqualTo(State.LOCKED);

        people.as("quantri", () -> accounts.unlock(person));

        assertThat(accounts(person).state()).isEqualTo(State.OWES_NEW_PASSWORD);
    }

    @Test
    void aPositionThatEndsTodayIsGoneAndOneToComeNeverBegins() {
        UUID person = officer();
        LocalDate today = LocalDate.of(2026, 1, 5);
        people.as("quantri", () -> {
            accounts.appoint(person, unit(), Role.LEADER, "Phó Chủ tịch", today.plusDays(10));
            accounts.get(person).positions().forEach(held -> accounts.end(person, held.id(), today));
        });

        assertThat(accounts(person).positions())
                .extracting(Account.Holding::role)
                .containsExactly(Role.LEADER);
        assertThat(accounts(person).positions().getFirst().to()).isEqualTo(today.plusDays(10));
        assertThat(audited()).endsWith("position-given", "position-ended", "position-ended");
    }

    @Test
    void aClosedAccountDoesNotLogIn() {
        UUID person = officer();
        people.as("quantri", () -> accounts.disable(person, "Chuyển công tác"));
        assertThat(logIn.loadUserByUsername(username).isEnabled()).isFalse();

        people.as("quantri", () -> accounts.enable(person));
        assertThat(logIn.loadUserByUsername(username).isEnabled()).isTrue();
        assertThat(audited()).endsWith("account-disabled", "account-enabled");
    }

    @Test
    void peopleAreFoundWithoutMarks() {
        officer();

        assertThat(people.call("quantri", () -> accounts.search("nguyen van thu nghiem")))
                .extracting(Account::username)
                .contains(username);
        assertThat(people.call("quantri", () -> accounts.search("%"))).isEmpty();
    }

    @Test
    void administratorsDoNotShutThemselvesOut() {
        UUID self = people.call("quantri", () -> accounts.search("quantri"))
                .getFirst()
                .id();
        for (TestPeople.Action action : List.<TestPeople.Action>of(
                () -> accounts.disable(self, "thử"),
                () -> accounts.resetPassword(self, password::set),
                () -> accounts.end(
                        self, accounts.get(self).positions().getFirst().id(), LocalDate.of(2026, 1, 5)))) {
            assertThatThrownBy(() -> people.as("quantri", action)).isInstanceOf(UserError.class);
        }
    }

    @Test
    void nobodyElseDoesAnyOfIt() {
        assertThatThrownBy(() -> people.as("giamsat", () -> accounts.search("")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private UUID officer() {
        return people.call("quantri", () -> {
            UUID person = accounts.add(username, "Nguyễn Văn Thử Nghiệm", password::set);
            accounts.appoint(person, unit(), Role.CASE_OFFICER, "Chuyên viên", LocalDate.of(2026, 1, 1));
            return person;
        });
    }

    private UUID unit() {
        return units.byKey("phuong-quy-nhon").orElseThrow().id();
    }

    private Account accounts(UUID person) {
        return people.call("quantri", () -> accounts.get(person));
    }

    private List<String> authorities() {
        return logIn.loadUserByUsername(username).getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }

    private List<String> audited() {
        return jdbc.sql("select action from audit_entry where chain = 'access' and detail like ? order by position")
                .param("%\"" + username + "\"%")
                .query(String.class)
                .list();
    }
}
