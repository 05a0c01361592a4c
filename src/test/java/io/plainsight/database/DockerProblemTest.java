package io.plainsight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.plainsight.database.Failures.Explanation;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.docker.compose.core.DockerComposeFile;

/** Spring Boot's own exceptions, as its Docker Compose support throws them: their words are what is recognised. */
class DockerProblemTest {

    private static final String BOOT = "org.springframework.boot.docker.compose.core.";
    private static final String OR_ELSE = ", or leave out the profile compose";

    @Test
    void theFileThatIsNamedIsMissing(@TempDir Path folder) {
        List<File> files = List.of(folder.resolve("docker-compose.yml").toFile());

        assertThat(Failures.explain(catchThrowable(() -> DockerComposeFile.of(files))))
                .isEqualTo(noFile());
    }

    @Test
    void noFileIsFound() {
        assertThat(Failures.explain(new IllegalStateException("No Docker Compose file found in directory '/tmp/.'")))
                .isEqualTo(noFile());
    }

    private static Explanation noFile() {
        return new Explanation(
                "There is no docker-compose.yml in this directory",
                "change to Plainsight's own, or name the file with --spring.docker.compose.file=PATH" + OR_ELSE);
    }

    @Test
    void noDocker() throws ReflectiveOperationException {
        assertThat(Failures.explain(thrown(
                        "DockerProcessStartException",
                        "Unable to start docker process. Is docker correctly installed?",
                        notFound("docker", "version"))))
                .isEqualTo(new Explanation("There is no command 'docker'", "install Docker" + OR_ELSE));
    }

    @Test
    void noComposeInDocker() throws ReflectiveOperationException {
        assertThat(Failures.explain(thrown(
                        "DockerProcessStartException",
                        "Unable to start 'docker-compose' process or use 'docker compose'. Is docker correctly installed?",
                        notFound("docker-compose", "version"))))
                .isEqualTo(new Explanation(
                        "There is no command 'docker compose'", "install Docker's Compose plugin" + OR_ELSE));
    }

    @Test
    void dockerDoesNotRun() throws ReflectiveOperationException {
        String output =
                "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n";

        assertThat(Failures.explain(thrown(
                        "DockerNotRunningException", output, failed(output, "docker", "version", "--format", "json"))))
                .isEqualTo(new Explanation("Docker does not run: " + output.strip(), "start Docker" + OR_ELSE));
    }

    @Test
    void composeFails() throws ReflectiveOperationException {
        String output = " Container plainsight-mysql-1  Starting\n"
                + "Error response from daemon: driver failed: port is already allocated\n\n";

        assertThat(Failures.explain(failed(output, "docker", "compose", "up")))
                .isEqualTo(new Explanation(
                        "Docker Compose fails: Error response from daemon: driver failed: port is already allocated",
                        "mend what it names" + OR_ELSE));
    }

    @Test
    void anythingElseIsNotOfDocker() {
        assertThat(DockerProblem.explain(new IllegalStateException("Unable to start")))
                .isNull();
        assertThat(DockerProblem.explain(new IllegalStateException())).isNull();
    }

    private static Throwable notFound(String... command) throws ReflectiveOperationException {
        return thrown("ProcessStartException", command, new IOException("Cannot run program \"" + command[0] + "\""));
    }

    private static Throwable failed(String output, String... command) throws ReflectiveOperationException {
        return thrown("ProcessExitException", 1, command, "", output);
    }

    /** Nobody but Spring Boot is to throw them: their constructors are not public, nor are all types. */
    private static Throwable thrown(String type, Object... arguments) throws ReflectiveOperationException {
        Constructor<?> constructor = Stream.of(Class.forName(BOOT + type).getDeclaredConstructors())
                .filter(each -> each.getParameterCount() == arguments.length)
                .findAny()
                .orElseThrow();
        constructor.setAccessible(true);
        return (Throwable) constructor.newInstance(arguments);
    }
}
