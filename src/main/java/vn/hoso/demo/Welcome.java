package vn.hoso.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.hoso.shell.LoginCard;

/** Prints where the sample province is and who can log in. */
@Component
@ConditionalOnProperty("hoso.demo.enabled")
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final LoginCard.Deck deck;
    private final Environment environment;

    Welcome(LoginCard.Deck deck, Environment environment) {
        this.deck = deck;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        StringBuilder text = new StringBuilder("\n\n  Hồ Sơ – dữ liệu mẫu / sample province\n");
        text.append("  http://localhost:")
                .append(environment.getProperty("local.server.port", "8080"))
                .append("\n\n");
        for (LoginCard card : deck.cards()) {
            text.append("  %-22s %-22s %s, %s%n"
                    .formatted(
                            card.username(),
                            card.role().vi(),
                            card.name(),
                            card.place().vi()));
        }
        text.append("\n  Mật khẩu và mã PIN / password and PIN: ")
                .append(DemoPeople.PASSWORD)
                .append('\n');
        LOG.info("{}", text);
    }
}
