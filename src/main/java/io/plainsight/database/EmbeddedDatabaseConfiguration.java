package io.plainsight.database;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * The embedded database, wherever no other is named: {@code spring.datasource.url} names one, and
 * {@code plainsight.embedded=false} says that one comes from elsewhere (Docker Compose, a test's container).
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.OnNoOtherDatabase.class)
public class EmbeddedDatabaseConfiguration {

    /** Where its binaries and data go can be set with {@code plainsight.embedded.directory}. */
    @Bean
    EmbeddedDatabase embeddedDatabase(Environment environment) {
        String directory = environment.getProperty("plainsight.embedded.directory");
        EmbeddedDatabase database =
                EmbeddedDatabase.start(directory == null ? EmbeddedDatabase.defaultDirectory() : Path.of(directory));
        database.leaveEndTo(SpringApplication.getShutdownHandlers()::add);
        return database;
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }

            @Override
            public String getUsername() {
                return database.username();
            }

            @Override
            public String getPassword() {
                return database.password();
            }
        };
    }

    static class OnNoOtherDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment environment = context.getEnvironment();
            return !StringUtils.hasLength(environment.getProperty("spring.datasource.url"))
                    && environment.getProperty("plainsight.embedded", Boolean.class, true);
        }
    }
}
