package vn.hoso.shell.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.organization.Officers;
import vn.hoso.organization.PasswordRule;
import vn.hoso.organization.People;
import vn.hoso.organization.Unit;
import vn.hoso.organization.Units;

/** Makes an administrator. There is no default password: whoever runs the command types one. */
@Component
@ConditionalOnProperty("hoso.command")
class AdministratorCreate implements Command {

    private final People people;
    private final Officers officers;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AdministratorCreate(
            People people, Officers officers, Units units, Clock clock, PlatformTransactionManager transactions) {
        this.people = people;
        this.officers = officers;
        this.units = units;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int run(CommandLine line) throws Exception {
        String username = line.require("username");
        if (!username.matches(People.USERNAME)) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "--username gồm 3 đến 64 chữ thường không dấu, chữ số, dấu chấm.",
                    "--username has 3 to 64 lower-case letters, digits and dots.");
        }
        if (officers.byUsername(username).isPresent()) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Đã có người dùng " + username + ".",
                    "There is a user " + username + " already.");
        }
        Unit unit = units.byKey(line.require("unit"))
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "Không có đơn vị này; nạp cây tổ chức trước: organization import …",
                        "There is no such unit; load the organisation first: organization import …"));
        String password = password(line);
        transaction.executeWithoutResult(status -> {
            var id = people.add(username, line.option("name").orElse(username), null, people.encode(password));
            people.appoint(
                    id,
                    unit.id(),
                    Role.ADMINISTRATOR,
                    Role.ADMINISTRATOR.label().vi(),
                    LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE));
        });
        line.say("Đã tạo quản trị " + username + ".", "Administrator " + username + " made.");
        return 0;
    }

    private static String password(CommandLine line) throws Exception {
        char[] typed = line.secret(new LocalizedText("Mật khẩu:", "Password:"));
        PasswordRule.require(new String(typed));
        if (line.console() != null
                && !Arrays.equals(typed, line.secret(new LocalizedText("Nhập lại:", "Once more:")))) {
            throw new UserError(UserError.Kind.INVALID, "Hai lần nhập không giống nhau.", "The two are not the same.");
        }
        return new String(typed);
    }
}
