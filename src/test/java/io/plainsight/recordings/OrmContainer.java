package io.plainsight.recordings;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.containers.output.ToStringConsumer;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.MountableFile;

/** Runs the recorder of an ORM in its own image, as docker-compose.yml does. */
final class OrmContainer implements AutoCloseable {

    private static final String RECORDINGS = "/plainsight/recordings/";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final GenericContainer<?> container;
    private final ToStringConsumer output = new ToStringConsumer();

    /** Runs it to its end; what it printed is in the error where it fails. */
    OrmContainer(String name, RecordingServer server) {
        container = new GenericContainer<>(OrmImage.of(name))
                .withNetwork(server.network())
                .withEnv("MYSQL_HOST", RecordingServer.NAME)
                .withEnv("MYSQL_ROOT_PASSWORD", server.rootPassword())
                .withCopyFileToContainer(MountableFile.forHostPath("liquibase"), "/plainsight/liquibase")
                .withCopyFileToContainer(MountableFile.forHostPath("src/main/orm/cases.json"), "/plainsight/cases.json")
                .withCopyToContainer(Transferable.of(""), RECORDINGS + ".keep")
                .withLogConsumer((OutputFrame frame) -> output.accept(frame))
                .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(LONGEST));
        try {
            container.start();
        } catch (RuntimeException e) {
            throw new IllegalStateException("The recorder of " + name + " failed:\n" + output.toUtf8String(), e);
        }
    }

    /** The recording of an interface. */
    String recording(String name) {
        return container.copyFileFromContainer(
                RECORDINGS + name + ".json", text -> new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        container.close();
    }
}
