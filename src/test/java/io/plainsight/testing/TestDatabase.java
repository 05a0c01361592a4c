package io.plainsight.testing;

import io.plainsight.database.EmbeddedDatabaseConfiguration;
import java.util.Map;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.mysql.MySQLContainer;

/** The {@link DatabaseChoice} as beans. One container serves the whole suite: the Spring context is cached. */
@TestConfiguration(proxyBeanMethods = false)
class TestDatabase {

    @TestConfiguration(proxyBeanMethods = false)
    @Conditional(OnContainer.class)
    static class Container {

        @Bean
        @ServiceConnection
        MySQLContainer mysql() {
            // In memory: the data are gone with the container anyway.
            return new MySQLContainer("mysql:9.7").withTmpFs(Map.of("/var/lib/mysql", "rw"));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Conditional(OnEmbedded.class)
    @Import(EmbeddedDatabaseConfiguration.class)
    static class Embedded {}

    @TestConfiguration(proxyBeanMethods = false)
    @Conditional(OnUrl.class)
    static class Url {

        @Bean
        JdbcConnectionDetails connectionDetails() {
            return NamedDatabase.parse(System.getProperty(DatabaseChoice.PROPERTY));
        }
    }

    static class OnContainer extends On {
        OnContainer() {
            super(DatabaseChoice.CONTAINER);
        }
    }

    static class OnEmbedded extends On {
        OnEmbedded() {
            super(DatabaseChoice.EMBEDDED);
        }
    }

    static class OnUrl extends On {
        OnUrl() {
            super(DatabaseChoice.URL);
        }
    }

    private abstract static class On implements Condition {
        private final DatabaseChoice choice;

        private On(DatabaseChoice choice) {
            this.choice = choice;
        }

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return DatabaseChoice.chosen() == choice;
        }
    }
}
