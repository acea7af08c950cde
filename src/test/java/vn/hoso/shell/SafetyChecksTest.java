package vn.hoso.shell;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockPropertySource;

/** The defaults with a database and an address are safe; each unsafe setting is refused by its name. */
class SafetyChecksTest {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private final MockPropertySource settings = new MockPropertySource()
            .withProperty("spring.datasource.url", "jdbc:postgresql://db/hoso")
            .withProperty("spring.datasource.username", "hoso_app")
            .withProperty("spring.flyway.user", "hoso_owner")
            .withProperty("hoso.public-address", "https://hoso.example.vn");

    @Test
    void anInstallationWithTheDefaultsStarts() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, ''",
        "spring.datasource.url, none",
        "spring.flyway.user, ''",
        "spring.flyway.user, hoso_app",
        "server.servlet.session.timeout, 60m",
        "server.servlet.session.timeout, 901",
        "server.servlet.session.timeout, 0",
        "server.servlet.session.timeout, -1",
        "server.servlet.session.cookie.http-only, false",
        "server.servlet.session.cookie.secure, false",
        "management.server.port, 8080",
        "management.endpoints.web.exposure.include, 'health,env'",
        "management.endpoints.web.exposure.include, *",
        "hoso.security.basic, true",
        "hoso.security.lock-duration, 0",
        "hoso.security.lock-duration, 11h",
        "hoso.public-address, ''",
        "hoso.public-address, http://hoso.example.vn",
        "vaadin.production-mode, false",
        "vaadin.close-idle-sessions, false",
        "spring.web.error.include-message, always",
        "spring.web.error.include-stacktrace, always",
        "server.error.include-message, on_param",
        "server.error.include-stacktrace, on_param"
    })
    void anUnsafeSettingIsNamed(String name, String value) {
        settings.setProperty(name, value);

        refused(name);
    }

    @Test
    void theSampleProvinceStaysOffADatabaseThatIsNotItsOwn() {
        settings.setProperty("hoso.demo.enabled", "true");

        refused("hoso.demo.allow-external-database");
    }

    @Test
    void aJavaMachineOutsideUtcIsRefused() {
        assertThatThrownBy(() -> SafetyChecks.check(environment(), false, TimeZone.getTimeZone("Asia/Ho_Chi_Minh")))
                .isInstanceOf(UnsafeSetting.class)
                .hasMessageContaining("-Duser.timezone=UTC");
    }

    private void refused(String name) {
        assertThatThrownBy(this::check)
                .isInstanceOfSatisfying(
                        UnsafeSetting.class, refusal -> org.assertj.core.api.Assertions.assertThat(refusal.setting())
                                .isEqualTo(name))
                .hasMessageContaining(name);
    }

    private void check() {
        SafetyChecks.check(environment(), false, UTC);
    }

    private StandardEnvironment environment() {
        StandardEnvironment environment = new StandardEnvironment();
        try {
            new YamlPropertySourceLoader()
                    .load("defaults", new ClassPathResource("application.yaml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        environment.getPropertySources().addFirst(settings);
        return environment;
    }
}
