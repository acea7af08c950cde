package vn.hoso.shell;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The settings of a start, read as Spring Boot reads them. */
record Settings(Environment environment, Binder binder) {

    Settings(Environment environment) {
        this(environment, Binder.get(environment));
    }

    /** Whether this is the sample province, whose log-ins are public and which runs on one's own machine. */
    boolean areDemo() {
        return is("hoso.demo.enabled")
                || Arrays.asList(environment.getActiveProfiles()).contains("demo");
    }

    boolean is(String name) {
        return Boolean.TRUE.equals(binder.bind(name, Boolean.class).orElse(false));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(binder.bind(name, String.class).orElse(null))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    Optional<Integer> number(String name) {
        return text(name).map(Integer::valueOf);
    }

    List<String> list(String name) {
        return Arrays.asList(binder.bind(name, String[].class).orElse(new String[0]));
    }

    Optional<Duration> duration(String name) {
        return Optional.ofNullable(binder.bind(name, Duration.class).orElse(null));
    }

    /** A bare number means seconds here, as it does to the server. */
    Optional<Duration> seconds(String name) {
        return text(name)
                .filter(value -> value.matches("-?\\d+"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .or(() -> duration(name));
    }
}
