package vn.hoso.shell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings that the sample province on one's own machine may have, and an installation may not. */
final class ProductionChecks {

    /** TCVN 14423 level 3: an account is shut for 12 hours to 30 days. */
    private static final Duration SHORTEST_LOCK = Duration.ofHours(12);

    private ProductionChecks() {}

    /** @throws UnsafeSetting naming the first one that is unsafe */
    static void check(Settings settings) {
        refuseTrue(
                settings,
                "hoso.security.basic",
                "lets passwords travel with every request: remove it and use tokens (token create), or start the demo"
                        + " profile.");
        requireTrue(settings, "vaadin.production-mode", "would compile and serve a developer's screens");
        requireTrue(settings, "vaadin.close-idle-sessions", "would let an open page keep its session for ever");
        requireTrue(settings, "server.servlet.session.cookie.http-only", "would show the session to scripts");
        requireTrue(settings, "server.servlet.session.cookie.secure", "would send the session without encryption");
        for (String name : List.of("spring.web.error.include-message", "server.error.include-message")) {
            settings.text(name)
                    .filter(value -> !value.equalsIgnoreCase("never"))
                    .ifPresent(value -> {
                        throw new UnsafeSetting(
                                name, name + "=" + value + " would show our insides to anyone: set it to never.");
                    });
        }
        String lock = "hoso.security.lock-duration";
        if (settings.duration(lock).orElse(Duration.ZERO).compareTo(SHORTEST_LOCK) < 0) {
            throw new UnsafeSetting(lock, lock + " must be at least 12h (TCVN 14423).");
        }
        String address = "hoso.public-address";
        Optional<String> shown = settings.text(address);
        if (shown.isEmpty() || !shown.get().startsWith("https://")) {
            throw new UnsafeSetting(
                    address,
                    address + " must be the https:// address at which people find this installation: receipts carry it,"
                            + " with the word that opens a case, in their QR code.");
        }
    }

    private static void refuseTrue(Settings settings, String name, String because) {
        if (settings.is(name)) {
            throw new UnsafeSetting(name, name + "=true " + because);
        }
    }

    private static void requireTrue(Settings settings, String name, String otherwise) {
        if (!settings.is(name)) {
            throw new UnsafeSetting(name, name + " must be true: otherwise it " + otherwise + ".");
        }
    }
}
