package io.plainsight.cli;

import io.plainsight.compare.Executor;
import io.plainsight.compare.RecordingConfiguration;
import io.plainsight.database.DatabaseProblem;
import io.plainsight.database.EmbeddedDatabaseConfiguration;
import io.plainsight.database.MigrationConfiguration;
import io.plainsight.guide.EntryRunner;
import io.plainsight.workbench.Workbench;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The Spring application behind the commands that need a database. */
final class Application {

    private final SpringProperties properties;
    private final Progress progress;

    Application(SpringProperties properties, Progress progress) {
        this.properties = properties;
        this.progress = progress;
    }

    SpringProperties properties() {
        return properties;
    }

    /** Starts it: the database is reached, checked and migrated. Closing it stops an embedded database. */
    ConfigurableApplicationContext start() {
        return start(List.of(), List.of());
    }

    /**
     * The same with the workbench, which answers on the port.
     *
     * @param port 0 for any that is free
     */
    ConfigurableApplicationContext serve(int port) {
        return start(
                List.of(Workbench.class),
                List.of(
                        "--spring.main.web-application-type=servlet",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port));
    }

    private ConfigurableApplicationContext start(List<Class<?>> more, List<String> settings) {
        SpringApplication application = new SpringApplication(Beans.class);
        application.addPrimarySources(more);
        application.addListeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                event -> progress.phase(firstPhase(event.getEnvironment())));
        return application.run(Stream.concat(settings.stream(), Stream.of(properties.toArray()))
                .toArray(String[]::new));
    }

    /** @throws DatabaseProblem if there is to be no embedded database and nothing names another */
    private static String firstPhase(Environment environment) {
        if (environment.getProperty("spring.docker.compose.enabled", Boolean.class, false)) {
            return "Starting MySQL with Docker Compose, and migrating it";
        }
        if (!environment.getProperty("spring.datasource.url", "").isEmpty()) {
            return "Reaching the database, and migrating it";
        }
        if (environment.getProperty("plainsight.embedded", Boolean.class, true)) {
            return "Starting the embedded MariaDB (unpacked the first time), and migrating it";
        }
        throw new DatabaseProblem(
                "No database is named",
                "give --spring.datasource.url=jdbc:mysql://HOST/DATABASE, or leave out --plainsight.embedded=false");
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
