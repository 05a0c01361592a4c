package io.plainsight.cli;

import io.plainsight.cli.Failures.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises by their words why Docker Compose did not start the database: Spring Boot's types are not for others. */
final class DockerProblem {

    private static final String OR_ELSE = ", or leave out the profile compose";

    private DockerProblem() {}

    static @Nullable Explanation explain(Throwable problem) {
        String message = String.valueOf(problem.getMessage());
        if (message.contains("Docker Compose file") || message.startsWith("'files' content")) {
            return new Explanation(
                    "There is no docker-compose.yml in this directory",
                    "change to Plainsight's own, or name the file with --spring.docker.compose.file=PATH" + OR_ELSE);
        }
        if (message.contains("Unable to start docker process")) {
            return new Explanation("There is no command 'docker'", "install Docker" + OR_ELSE);
        }
        if (message.contains("Cannot connect to the Docker daemon")) {
            return new Explanation("Docker does not run: " + last(message), "start Docker" + OR_ELSE);
        }
        if (message.startsWith("'docker")) {
            return new Explanation("Docker Compose fails: " + last(message), "mend what it names" + OR_ELSE);
        }
        return null;
    }

    /** Its messages are a command's whole output, the progress included. */
    private static String last(String message) {
        List<String> lines = message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.get(lines.size() - 1);
    }
}
