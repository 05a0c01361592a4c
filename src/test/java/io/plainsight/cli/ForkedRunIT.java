package io.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void theWorkbenchAnswersUntilItIsEnded(@Autowired JdbcConnectionDetails suite) throws Exception {
        try (ScratchDatabase database = new ScratchDatabase(suite)) {
            Process process = start(
                    "serve",
                    "--port=0",
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + database.username(),
                    "--spring.datasource.password=" + database.password());
            try {
                HttpResponse<String> page = send(
                        HttpRequest.newBuilder(URI.create(address(process))).build());
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).contains("cascade.delete-author");
            } finally {
                process.destroy();
            }
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(err()).doesNotContain("\tat ", " WARN ", " ERROR ");
        }
    }

    @Test
    void theEmbeddedDatabaseOutlivesWhatIsMeasuredOnIt() throws Exception {
        Process process = start(
                "serve",
                "--port=0",
                "--plainsight.embedded.directory=target/embedded",
                // Names each connection that breaks.
                "--logging.level.com.zaxxer.hikari=warn");
        try {
            String address = address(process);
            send(HttpRequest.newBuilder(URI.create(address + "bulk?sizes=5000"))
                    .POST(BodyPublishers.noBody())
                    .build());
            HttpRequest job =
                    HttpRequest.newBuilder(URI.create(address + "jobs/1")).build();
            await(() -> send(job).body().contains("5000 rows"));
        } finally {
            process.destroy();
        }

        assertThat(process.waitFor(8, TimeUnit.SECONDS)).isTrue();
        assertThat(err()).doesNotContain("Exception", "\tat ", " WARN ", " ERROR ");
    }

    /** Where the workbench is, once it says so. */
    private String address(Process process) throws Exception {
        await(() -> out().contains("\n") || !process.isAlive());
        Matcher address = Pattern.compile("Workbench: (http://127\\.0\\.0\\.1:\\d+/) .*\\R")
                .matcher(out());
        assertThat(address.matches()).as("%s%s", out(), err()).isTrue();
        return address.group(1);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!condition.call() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
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
