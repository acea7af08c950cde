package vn.hoso.shell.command;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.organization.AccessTokens;

/** Lists the tokens that were made, with the id by which each can be revoked. */
@Component
@ConditionalOnProperty("hoso.command")
class TokenList implements Command {

    private final AccessTokens tokens;
    private final Clock clock;

    TokenList(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public int run(CommandLine line) {
        var all = tokens.list(line.option("username").orElse(null));
        Instant now = clock.instant();
        for (AccessTokens.Token token : all) {
            line.say(new LocalizedText(
                    row(token, state(token, now).vi()),
                    row(token, state(token, now).en())));
        }
        line.say("Có " + all.size() + " mã truy cập.", all.size() + " tokens.");
        return 0;
    }

    private static String row(AccessTokens.Token token, String state) {
        return "%s  %s  %s  %s".formatted(token.id(), token.username(), state, token.name());
    }

    private static LocalizedText state(AccessTokens.Token token, Instant now) {
        Instant revoked = token.revokedAt();
        if (revoked != null) {
            String at = OfficialTime.dateTime(revoked);
            return new LocalizedText("thu hồi " + at, "revoked " + at);
        }
        String until = OfficialTime.dateTime(token.expiresAt());
        return token.isValid(now)
                ? new LocalizedText("hiệu lực đến " + until, "valid until " + until)
                : new LocalizedText("hết hạn " + until, "expired " + until);
    }
}
