package vn.hoso;

import java.time.Clock;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.hoso.shell.SerialFilter;
import vn.hoso.shell.command.Commands;

/**
 * Starts Hồ Sơ, or runs one of its commands. The JVM works in UTC; only the deadline calculator and the formatting
 * know official time.
 */
@SpringBootApplication
@EnableScheduling
public class Application {

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SerialFilter.install();
        if (Commands.isCommand(arguments)) {
            System.exit(Commands.run(Application.class, System.in, System.out, arguments));
        }
        SpringApplication.run(Application.class, arguments);
    }

    /** The product's clock: everything that asks for the time asks this bean. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
