package io.plainsight.workbench;

import io.plainsight.compare.RecordingConfiguration;
import io.plainsight.database.MigrationConfiguration;
import io.plainsight.testing.ScratchDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** A workbench on a database of the test's own, as the command line starts it. */
public final class Site implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    /** @param url of the database; empty ones get the schema and the sample */
    public Site(ScratchDatabase database, String url, String... settings) {
        List<String> all = List.of(
                "--spring.main.web-application-type=servlet",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password());
        context = new SpringApplication(Beans.class)
                .run(Stream.concat(all.stream(), Stream.of(settings)).toArray(String[]::new));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({MigrationConfiguration.class, RecordingConfiguration.class, Workbench.class})
    static class Beans {}

    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** What it is made of. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    @Override
    public void close() {
        context.close();
    }
}
