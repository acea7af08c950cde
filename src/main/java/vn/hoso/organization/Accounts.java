package vn.hoso.organization;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Role;
import vn.hoso.audit.Audit;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.organization.AccountRefused.Field;

/**
 * What an administrator does about people. Every change is audited; what it takes away is gone with the person's very
 * next request.
 */
@Service
@RolesAllowed("ADMINISTRATOR")
public class Accounts {

    /** How many people a search shows. */
    public static final int LIMIT = 100;

    private final Persons persons;
    private final People people;
    private final AccountQuery query;
    private final Units units;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final CurrentOfficer current;
    private final Clock clock;

    Accounts(
            Persons persons,
            People people,
            AccountQuery query,
            Units units,
            JdbcClient jdbc,
            Audit audit,
            CurrentOfficer current,
            Clock clock) {
        this.persons = persons;
        this.people = people;
        this.query = query;
        this.units = units;
        this.jdbc = jdbc;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** People by name or log-in name, marks or not; at most {@link #LIMIT}. */
    public List<Account> search(String text) {
        return query.search(text, LIMIT);
    }

    /** One person. */
    public Account get(UUID id) {
        return query.get(id);
    }

    /** Today's date, as law counts days. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE);
    }

    /** Units in which a position can be given today, by name. */
    public List<Unit> units() {
        return units.ofTypes(List.of(UnitType.values()));
    }

    /**
     * Makes a person who must change their password before anything else.
     *
     * @param password gets it; it is kept nowhere
     * @throws AccountRefused when a name is missing or wrong, or the log-in name is taken
     */
    @Transactional
    public UUID add(String username, String name, Consumer<String> password) {
        List<AccountRefused.Fault> faults = new ArrayList<>();
        if (name.isBlank()) {
            faults.add(new AccountRefused.Fault(Field.NAME, "Nhập họ tên.", "Enter the full name."));
        }
        if (!username.matches(People.USERNAME)) {
            faults.add(new AccountRefused.Fault(
                    Field.USERNAME,
                    "Tên đăng nhập gồm 3 đến 64 chữ thường không dấu, chữ số, dấu chấm.",
                    "A log-in name has 3 to 64 lower-case letters, digits and dots."));
        }
        if (!faults.isEmpty()) {
            throw new AccountRefused(UserError.Kind.INVALID, faults);
        }
        if (persons.findByUsername(username).isPresent()) {
            throw new AccountRefused(
                    UserError.Kind.CONFLICT,
                    Field.USERNAME,
                    "Đã có người dùng " + username + ". Chọn tên đăng nhập khác.",
                    "There is a user " + username + " already. Choose another log-in name.");
        }
        UUID id = people.add(username, name.strip(), null, null);
        giveOneTimePassword(id, password);
        return id;
    }

    /**
     * Gives a position from a day on.
     *
     * @throws AccountRefused when the title is missing, or the unit does not exist on that day
     */
    @Transactional
    public void appoint(UUID person, UUID unit, Role role, String title, LocalDate from) {
        if (title.isBlank()) {
            throw new AccountRefused(
                    UserError.Kind.INVALID,
                    Field.TITLE,
                    "Nhập chức danh như in trên phiếu.",
                    "Enter the title as slips print it.");
        }
        if (!units.get(unit).existsOn(from)) {
            throw new AccountRefused(
                    UserError.Kind.INVALID,
                    Field.FROM,
                    "Đơn vị không tồn tại vào ngày này.",
                    "The unit does not exist on that day.");
        }
        people.appoint(person, unit, role, title.strip(), from);
    }

    /** Ends a position: it holds no longer from {@code day} on, nor at all where it had not begun. */
    @Transactional
    public void end(UUID person, UUID position, LocalDate day) {
        Person found = require(person);
        Account.Holding ended = query.get(person).positions().stream()
                .filter(holding -> holding.id().equals(position))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        UserError.Kind.CONFLICT, "Vị trí này đã kết thúc.", "This position has ended already."));
        if (ended.role() == Role.ADMINISTRATOR) {
            requireOther(person);
        }
        LocalDate to = day.isBefore(ended.from()) ? ended.from() : day;
        jdbc.sql("update position set valid_to = ? where id = ?")
                .params(to, position)
                .update();
        write(
                "position-ended",
                found,
                Map.of("unit", ended.unitName(), "role", ended.role().name(), "to", to.toString()));
    }

    /** Closes an account: nobody gets in with it, and who is in is out. Their positions stay as they are. */
    @Transactional
    public void disable(UUID person, String reason) {
        requireOther(person);
        Person found = require(person);
        found.setDisabled(true);
        write("account-disabled", found, Map.of("reason", reason));
    }

    /** Opens an account that was closed. */
    @Transactional
    public void enable(UUID person) {
        Person found = require(person);
        found.setDisabled(false);
        write("account-enabled", found, Map.of());
    }

    /** Opens a lock after wrong passwords. */
    @Transactional
    public void unlock(UUID person) {
        Person found = require(person);
        found.unlock();
        write("account-unlocked", found, Map.of());
    }

    /**
     * Gives a password that must be changed before anything else.
     *
     * @param password gets it; it is kept nowhere
     */
    @Transactional
    public void resetPassword(UUID person, Consumer<String> password) {
        requireOther(person);
        giveOneTimePassword(person, password);
    }

    private void giveOneTimePassword(UUID id, Consumer<String> password) {
        Person person = require(id);
        String fresh = OneTimePassword.draw();
        person.setOneTimePasswordHash(people.encode(fresh));
        person.unlock();
        write("one-time-password-given", person, Map.of());
        password.accept(fresh);
    }

    private Person require(UUID id) {
        return persons.findOneForUpdateById(id).orElseThrow();
    }

    /** Nobody shuts themselves out: with the last administrator the installation would be lost. */
    private void requireOther(UUID person) {
        if (current.require().id().equals(person)) {
            throw new UserError(
                    UserError.Kind.FORBIDDEN,
                    "Không thực hiện được với chính tài khoản của mình; nhờ quản trị khác làm.",
                    "This cannot be done to your own account; ask another administrator.");
        }
    }

    private void write(String action, Person person, Map<String, String> more) {
        Map<String, String> detail = new HashMap<>(more);
        detail.put("username", person.username());
        audit.write(People.CHAIN, action, detail);
    }
}
