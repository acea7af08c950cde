package vn.hoso.organization;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.audit.Audit;
import vn.hoso.base.UserError;

/** Changes the password of whoever is logged in. */
@Service
public class OwnPassword {

    private final Persons persons;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final CurrentOfficer current;
    private final Clock clock;
    private final Duration lockDuration;
    private final TransactionTemplate transaction;

    OwnPassword(
            Persons persons,
            PasswordEncoder passwords,
            Audit audit,
            CurrentOfficer current,
            Clock clock,
            @Value("${hoso.security.lock-duration}") Duration lockDuration,
            PlatformTransactionManager transactions) {
        this.persons = persons;
        this.passwords = passwords;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
        this.lockDuration = lockDuration;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Puts a new password in the place of the old one. Every session of the person ends with it, this one too. Wrong old
     * passwords count as they do at log-in, so that an open desk is no place to try them.
     *
     * @throws UserError when the old one is wrong, or the new one is too plain or no new one
     */
    @PermitAll
    public void change(String old, String fresh) {
        Optional<UserError> refused = transaction.execute(status -> attempt(old, fresh));
        if (refused != null && refused.isPresent()) {
            throw refused.get();
        }
    }

    /** Returns the refusal, since throwing it would undo the counting. */
    private Optional<UserError> attempt(String old, String fresh) {
        Person person = persons.findOneForUpdateById(current.require().id()).orElseThrow();
        String hash = person.passwordHash();
        if (hash == null) {
            return refusal(
                    UserError.Kind.CONFLICT,
                    "Tài khoản này đăng nhập qua hệ thống khác; đổi mật khẩu ở đó.",
                    "This account logs in through another service; change the password there.");
        }
        if (person.isLocked(clock.instant())) {
            return refusal(
                    UserError.Kind.FORBIDDEN,
                    "Tài khoản đang bị khóa vì nhập sai nhiều lần; hãy liên hệ quản trị hệ thống.",
                    "The account is locked after wrong passwords; ask the administrator of the system.");
        }
        if (!passwords.matches(old, hash)) {
            person.failedToLogIn(clock.instant(), lockDuration);
            write(person, "password-change-refused");
            return refusal(UserError.Kind.INVALID, "Mật khẩu hiện tại không đúng.", "The present password is wrong.");
        }
        if (passwords.matches(fresh, hash)) {
            return refusal(
                    UserError.Kind.INVALID,
                    "Chọn mật khẩu khác mật khẩu hiện tại.",
                    "Choose another than the present.");
        }
        PasswordRule.require(fresh);
        person.setPasswordHash(java.util.Objects.requireNonNull(passwords.encode(fresh)));
        write(person, "password-changed");
        return Optional.empty();
    }

    private static Optional<UserError> refusal(UserError.Kind kind, String vi, String en) {
        return Optional.of(new UserError(kind, vi, en));
    }

    private void write(Person person, String action) {
        audit.write(People.CHAIN, action, Map.of("username", person.username()));
    }
}
