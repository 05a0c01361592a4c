package io.plainsight.benchmark.orm;

import com.mysql.cj.conf.ConnectionUrl;
import com.mysql.cj.conf.HostInfo;
import io.plainsight.benchmark.data.Server;
import io.plainsight.database.DatabaseProblem;
import io.plainsight.recordings.OrmImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.MountableFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A container for each image, which is started when it is first asked; all end when this is closed. */
public final class OrmContainers implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HostInfo host;
    private final Map<String, GenericContainer<?>> containers = new HashMap<>();

    /** @param server as it is reached from this machine, whose network the containers share */
    public OrmContainers(Server server) {
        host = ConnectionUrl.getConnectionUrlInstance(server.url(), new Properties())
                .getMainHost();
    }

    /**
     * Runs its timing program once, in a process of its own.
     *
     * @return the JSON that it prints
     * @throws DatabaseProblem with what it says, where it fails
     */
    public JsonNode run(Orm orm, List<String> arguments) {
        List<String> command = new ArrayList<>(orm.command());
        command.addAll(arguments);
        try {
            ExecResult result = containers
                    .computeIfAbsent(orm.image(), this::start)
                    .execInContainer(command.toArray(String[]::new));
            if (result.getExitCode() != 0) {
                throw new DatabaseProblem(
                        "%s failed: %s"
                                .formatted(
                                        String.join(" ", command),
                                        result.getStderr().strip()),
                        "mend that, or leave it out by --no-orms");
            }
            return JSON.readTree(result.getStdout());
        } catch (IOException e) {
            throw new DatabaseProblem(
                    orm.known().title() + " cannot be run: " + e.getMessage(),
                    "look after the Docker engine, or leave it out by --no-orms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private GenericContainer<?> start(String image) {
        // libmariadb takes the name localhost for a socket in the file system.
        String name = host.getHost().equals("localhost") ? "127.0.0.1" : host.getHost();
        GenericContainer<?> container = new GenericContainer<>(OrmImage.of(image))
                .withNetworkMode("host")
                .withEnv("MYSQL_HOST", name)
                .withEnv("MYSQL_PORT", String.valueOf(host.getPort()))
                .withEnv("MYSQL_USER", host.getUser())
                .withEnv("MYSQL_ROOT_PASSWORD", host.getPassword() == null ? "" : host.getPassword())
                .withCopyFileToContainer(MountableFile.forHostPath("src/main/orm/cases.json"), "/plainsight/cases.json")
                .withCreateContainerCmdModifier(create -> create.withEntrypoint("sleep", "infinity"));
        container.start();
        return container;
    }

    @Override
    public void close() {
        containers.values().forEach(GenericContainer::stop);
    }
}
