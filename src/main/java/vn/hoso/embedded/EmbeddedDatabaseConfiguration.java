package vn.hoso.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the application the embedded server's addresses where no database URL is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(EmbeddedPostgres.class)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
class EmbeddedDatabaseConfiguration {

    @Bean
    HomeFolder homeFolder(@Value("${hoso.home}") Path home) {
        return HomeFolder.take(home);
    }

    @Bean
    EmbeddedDatabase embeddedDatabase(HomeFolder home, @Value("${hoso.embedded.durable:true}") boolean durable) {
        return EmbeddedDatabase.start(home, durable);
    }

    @Bean
    JdbcConnectionDetails runtimeConnection(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return database.runtime();
            }

            @Override
            public String getPassword() {
                return database.runtimePassword();
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return database.owner();
            }

            @Override
            public String getPassword() {
                return database.ownerPassword();
            }
        };
    }
}
