package io.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import tools.jackson.databind.json.JsonMapper;

/** The real entry point in a process of its own: what it prints, whoever in it prints it. */
@DatabaseTest
class ForkedRunIT {

    @TempDir
    private Path folder;

    @Test
    void nothingButJsonIsOnStandardOutput(@Autowired JdbcConnectionDetails suite) throws Exception {
        try (ScratchDatabase database = new ScratchDatabase(suite)) {
            Process process = start(
                    "run",
                    "relation.student-courses",
                    "--format=json",
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + database.username(),
                    "--spring.datasource.password=" + database.password());

            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(err()).matches("Reaching the database.*\\RRunning 1 entry on .*\\R");
            assertThat(JsonMapper.shared()
                            .readTree(out())
                            .at("/0/result/courses/0/name")
                            .asString())
                    .isEqualTo("Databases");
            assertThat(process.exitValue()).isZero();
        }
    }

    @Test
    void errorsLeaveStandardOutputEmpty() throws Exception {
        Process process = start("run", "--format=json", "--spring.datasource.url=jdbc:mysql://127.0.0.1:1/plainsight");

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(out()).isEmpty();
        assertThat(err()).contains("Error: No MySQL or MariaDB answers").doesNotContain("\tat ", " WARN ", " ERROR ");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    private Process start(String... arguments) throws IOException {
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> !path.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(Stream.concat(
                                Stream.of(java, "-cp", classes, PlainsightApplication.class.getName()),
                                Stream.of(arguments))
                        .toList())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private String out() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }
}
