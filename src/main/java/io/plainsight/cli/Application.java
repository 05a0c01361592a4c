package io.plainsight.cli;

import io.plainsight.compare.Executor;
import io.plainsight.compare.RecordingConfiguration;
import io.plainsight.database.EmbeddedDatabaseConfiguration;
import io.plainsight.database.MigrationConfiguration;
import io.plainsight.guide.EntryRunner;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The Spring application behind the commands that need a database. */
final class Application {

    private final List<String> properties;

    Application(List<String> properties) {
        this.properties = properties;
    }

    /** Starts it: the database is reached, checked and migrated. Closing it stops an embedded database. */
    ConfigurableApplicationContext start() {
        return SpringApplication.run(Beans.class, properties.toArray(String[]::new));
    }

    /** What the application is made of. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({EmbeddedDatabaseConfiguration.class, MigrationConfiguration.class, RecordingConfiguration.class})
    static class Beans {

        @Bean
        EntryRunner entryRunner(Executor executor, BeanFactory beans) {
            return new EntryRunner(executor, beans::getBean);
        }
    }
}
