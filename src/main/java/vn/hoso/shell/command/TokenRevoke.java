package vn.hoso.shell.command;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.audit.Audit;
import vn.hoso.base.UserError;
import vn.hoso.organization.AccessTokens;

/** Takes a token back: from then on it opens nothing. */
@Component
@ConditionalOnProperty("hoso.command")
class TokenRevoke implements Command {

    private final AccessTokens tokens;
    private final Audit audit;
    private final TransactionTemplate transaction;

    TokenRevoke(AccessTokens tokens, Audit audit, PlatformTransactionManager transactions) {
        this.tokens = tokens;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int run(CommandLine line) {
        UUID id = id(line);
        transaction.executeWithoutResult(status -> {
            AccessTokens.Token token = tokens.revoke(id)
                    .orElseThrow(() -> new UserError(
                            UserError.Kind.NOT_FOUND,
                            "Không có mã truy cập này; xem token list.",
                            "There is no such token; see token list."));
            if (token.revokedAt() != null) {
                throw new UserError(
                        UserError.Kind.CONFLICT,
                        "Mã truy cập này đã bị thu hồi trước đó.",
                        "This token was revoked before.");
            }
            audit.write(
                    "access",
                    "token-revoked",
                    Map.of("username", token.username(), "name", token.name(), "token", id.toString()));
        });
        line.say("Đã thu hồi mã truy cập.", "The token is revoked.");
        return 0;
    }

    private static UUID id(CommandLine line) {
        try {
            if (line.words().size() == 1) {
                return UUID.fromString(line.words().getFirst());
            }
        } catch (IllegalArgumentException none) {
            // told below, in words
        }
        throw new UserError(
                UserError.Kind.INVALID,
                "Ghi mã số của một mã truy cập, như token list in ra.",
                "Name the id of one token, as token list prints it.");
    }
}
