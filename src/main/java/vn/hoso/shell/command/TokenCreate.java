package vn.hoso.shell.command;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.access.Officer;
import vn.hoso.audit.Audit;
import vn.hoso.base.UserError;
import vn.hoso.organization.AccessTokens;
import vn.hoso.organization.Officers;

/** Makes a token with which a machine acts for a person. It is printed once and kept nowhere. */
@Component
@ConditionalOnProperty("hoso.command")
class TokenCreate implements Command {

    private static final int LONGEST_DAYS = 366;

    private final AccessTokens tokens;
    private final Officers officers;
    private final Audit audit;
    private final TransactionTemplate transaction;

    TokenCreate(AccessTokens tokens, Officers officers, Audit audit, PlatformTransactionManager transactions) {
        this.tokens = tokens;
        this.officers = officers;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int run(CommandLine line) {
        String username = line.require("username");
        String days = line.require("days");
        if (!days.matches("[1-9]\\d{0,2}") || Integer.parseInt(days) > LONGEST_DAYS) {
            throw new UserError(UserError.Kind.INVALID, "--days từ 1 đến 366.", "--days is 1 to 366.");
        }
        Officer officer = officers.byUsername(username)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "Không có người dùng " + username + ".",
                        "There is no user " + username + "."));
        String name = line.option("name").orElse("token create");
        String token = transaction.execute(status -> {
            String fresh = tokens.issue(officer.id(), name, Duration.ofDays(Integer.parseInt(days)));
            audit.write("access", "token-issued", Map.of("username", username, "name", name, "days", days));
            return fresh;
        });
        line.out().println(Objects.requireNonNull(token));
        return 0;
    }
}
