package io.plainsight.database;

import io.plainsight.database.Failures.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.docker.compose.core.DockerNotRunningException;

/** Recognises, mostly by the words of Spring Boot, why Docker Compose did not start the database. */
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
        if (message.startsWith("Unable to start docker process")) {
            return new Explanation("There is no command 'docker'", "install Docker" + OR_ELSE);
        }
        if (message.startsWith("Unable to start 'docker-compose' process")) {
            return new Explanation("There is no command 'docker compose'", "install Docker's Compose plugin" + OR_ELSE);
        }
        if (problem instanceof DockerNotRunningException notRunning) {
            return new Explanation(
                    "Docker does not run: " + last(notRunning.getErrorOutput()), "start Docker" + OR_ELSE);
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
