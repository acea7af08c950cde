package vn.hoso.shell;

import java.io.ObjectInputFilter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Refuses to start with a setting that would break a promise, before anything is touched, and says which one. */
class SafetyChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** TCVN 14423 level 3: an idle session ends after at most this. */
    static final Duration LONGEST_SESSION = Duration.ofMinutes(15);

    private static final Set<String> ENDPOINTS = Set.of("health", "prometheus", "info");
    private static final String EMBEDDED = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";
    private static final String URL = "spring.datasource.url";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        serialFilter(ObjectInputFilter.Config.getSerialFilter());
        check(
                context.getEnvironment(),
                ClassUtils.isPresent(EMBEDDED, context.getClassLoader()),
                TimeZone.getDefault());
    }

    /**
     * Checks every setting.
     *
     * @param embedded whether the embedded database is on the class path
     * @param zone of this Java machine
     * @throws UnsafeSetting naming the first one that is unsafe
     */
    static void check(Environment environment, boolean embedded, TimeZone zone) {
        Settings settings = new Settings(environment);
        database(settings, embedded);
        session(settings);
        management(settings);
        if (!settings.areDemo()) {
            ProductionChecks.check(settings);
        }
        for (String name : List.of("spring.web.error.include-stacktrace", "server.error.include-stacktrace")) {
            settings.text(name)
                    .filter(value -> !value.equalsIgnoreCase("never"))
                    .ifPresent(value -> {
                        throw new UnsafeSetting(
                                name, name + "=" + value + " would show our insides to anyone: set it to never.");
                    });
        }
        if (zone.getRawOffset() != 0 || zone.useDaylightTime()) {
            throw new UnsafeSetting(
                    "user.timezone",
                    "The Java machine works in " + zone.getID() + ": start it with -Duser.timezone=UTC.");
        }
    }

    /**
     * Checks the filter that the whole Java machine reads serialised objects through.
     *
     * @throws UnsafeSetting when there is none, or it lets in what it does not list
     */
    static void serialFilter(@Nullable ObjectInputFilter filter) {
        if (!SerialFilter.refusesStrangers(filter)) {
            throw new UnsafeSetting(
                    "jdk.serialFilter",
                    "Serialised Java objects would be read from anyone: start the Java machine with -Djdk.serialFilter="
                            + SerialFilter.PATTERN + ", or leave the setting out and let the application set it.");
        }
    }

    private static void database(Settings settings, boolean embedded) {
        Optional<String> url = settings.text(URL).filter(value -> !value.equals("none"));
        if (url.isEmpty()) {
            if (!embedded) {
                throw new UnsafeSetting(
                        URL,
                        "No database is configured: set spring.datasource.url to a PostgreSQL database,"
                                + " spring.datasource.username and spring.datasource.password to the role that the"
                                + " application works as, and spring.flyway.user and spring.flyway.password to the role"
                                + " that owns the schemas.");
            }
            return;
        }
        if (settings.areDemo() && !settings.is("hoso.demo.allow-external-database")) {
            throw new UnsafeSetting(
                    "hoso.demo.allow-external-database",
                    "The demo profile has public log-ins and would write them into the database of spring.datasource.url:"
                            + " leave the profile out, or set hoso.demo.allow-external-database=true if that database is"
                            + " meant for it.");
        }
        Optional<String> owner = settings.text("spring.flyway.user");
        if (owner.isEmpty() || owner.equals(settings.text("spring.datasource.username"))) {
            throw new UnsafeSetting(
                    "spring.flyway.user",
                    "spring.flyway.user must name another role than spring.datasource.username: the role that the"
                            + " application works as must not own the schemas, or it could rewrite the audit log.");
        }
    }

    private static void session(Settings settings) {
        String name = "server.servlet.session.timeout";
        Duration timeout = settings.seconds(name).orElse(Duration.ofMinutes(30));
        if (timeout.compareTo(LONGEST_SESSION) > 0 || timeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new UnsafeSetting(name, name + " must be at most 15m (TCVN 14423), and not 0, which means for ever.");
        }
    }

    private static void management(Settings settings) {
        int server = settings.number("server.port").orElse(8080);
        int management = settings.number("management.server.port").orElse(server);
        if (management == server && management != 0) {
            throw new UnsafeSetting(
                    "management.server.port",
                    "management.server.port must be another port than server.port (" + server
                            + "), so that health and metrics are not served to everyone.");
        }
        String name = "management.endpoints.web.exposure.include";
        List<String> exposed = settings.list(name);
        if (!ENDPOINTS.containsAll(exposed)) {
            throw new UnsafeSetting(
                    name, name + " may hold health, prometheus and info, not " + String.join(", ", exposed) + ".");
        }
    }
}
