package io.plainsight.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens when the JVM ends, or several run side by side. */
class EmbeddedDatabaseProcessIT {

    /** Plain, for the tests that look into it. */
    private static final String DIRECTORY = "target/embedded";

    /** Where every other test runs, so that none works in plain folders alone. */
    private static final String ODD_DIRECTORY = "target/embedded d\u00e4ta";

    @ParameterizedTest
    @CsvSource({"return, 0", "exit, 3", "throw, 1"})
    void endsWithTheJvm(String end, int exitCode) throws Exception {
        try (Fork fork = Fork.of(DIRECTORY, 1, end)) {
            fork.awaitStart();
            int runs = countRuns();
            fork.proceed();

            assertThat(fork.awaitEnd()).isEqualTo(exitCode);
            assertThat(fork.servers()).noneMatch(Fork::isRunning);
            assertThat(countRuns()).isEqualTo(runs - 1);
        }
    }

    @Test
    void endsByControlC() throws Exception {
        try (Fork fork = Fork.of(DIRECTORY, 1, "return")) {
            fork.awaitStart();
            int runs = countRuns();
            fork.pressControlC();

            assertThat(fork.awaitEnd()).isEqualTo(128 + 2);
            assertThat(fork.servers()).noneMatch(Fork::isRunning);
            assertThat(countRuns()).isEqualTo(runs - 1);
        }
    }

    @Test
    void endsBySigterm() throws Exception {
        try (Fork fork = Fork.of(DIRECTORY, 1, "return")) {
            fork.awaitStart();
            int runs = countRuns();
            fork.terminate();

            assertThat(fork.awaitEnd()).isEqualTo(128 + 15);
            assertThat(fork.servers()).noneMatch(Fork::isRunning);
            assertThat(countRuns()).isEqualTo(runs - 1);
        }
    }

    @Test
    void leavesNothingWhenEndedDuringTheStart() throws Exception {
        try (Fork fork = Fork.of(DIRECTORY, 1, "return")) {
            ProcessHandle server = fork.awaitFirstServer();
            // Not before: a start removes what a fork that was killed has left behind.
            int runs = countRuns();
            fork.terminate();

            assertThat(fork.awaitEnd()).isEqualTo(128 + 15);
            assertThat(Fork.isRunning(server)).isFalse();
            assertThat(fork.servers()).noneMatch(Fork::isRunning);
            assertThat(countRuns()).isEqualTo(runs - 1);
        }
    }

    @Test
    void theNextStartEndsTheOrphansOfAKilledJvm() throws Exception {
        try (Fork killed = Fork.of(ODD_DIRECTORY, 2, "return")) {
            killed.awaitStart();
            int runs = killed.awaitStart().runs();
            killed.kill();
            assertThat(killed.servers()).hasSize(2).allMatch(Fork::isRunning);

            try (Fork next = Fork.of(ODD_DIRECTORY, 1, "return")) {
                Fork.Started started = next.awaitStart();

                assertThat(killed.servers()).noneMatch(Fork::isRunning);
                assertThat(started.runs()).isEqualTo(runs - 1);
                assertThat(started.answers()).isTrue();
            }
        }
    }

    @Test
    void neighboursAreLeftAlone() throws Exception {
        try (Fork neighbour = Fork.of(ODD_DIRECTORY, 2, "return")) {
            Fork.Started first = neighbour.awaitStart();
            // Starting this one must not give away the lock on the first.
            Fork.Started second = neighbour.awaitStart();

            for (int start = 1; start <= 2; start++) {
                try (Fork next = Fork.of(ODD_DIRECTORY, 1, "return")) {
                    assertThat(next.awaitStart().answers()).isTrue();
                }
                assertThat(first.answers()).isTrue();
                assertThat(second.answers()).isTrue();
            }
        }
    }

    @Test
    void aStrangerThatNamesOurDataIsNotKilled() throws Exception {
        Path runs = Path.of(DIRECTORY, "runs");
        Path stale =
                Files.createTempDirectory(Files.createDirectories(runs), "").toRealPath();
        Process stranger = new ProcessBuilder("sh", "-c", "sleep 60; :", "--datadir=" + stale.resolve("data")).start();
        try (Fork fork = Fork.of(DIRECTORY, 1, "return")) {
            fork.awaitStart();

            assertThat(stale).doesNotExist();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.descendants().forEach(ProcessHandle::destroy);
            stranger.destroy();
        }
    }

    @Test
    void twoUnpackSideBySide(@TempDir Path directory) throws Exception {
        try (Fork one = Fork.of(directory.toString(), 1, "return");
                Fork other = Fork.of(directory.toString(), 1, "return")) {
            assertThat(one.awaitStart().answers()).isTrue();
            assertThat(other.awaitStart().answers()).isTrue();
        }
    }

    @Test
    void aStartWaitsForAnotherThatIsNotYetDoneUnpacking() throws Exception {
        int runs = countRuns();
        StartLock other = StartLock.acquire(Path.of(DIRECTORY));
        try (Fork fork = Fork.of(DIRECTORY, 1, "return")) {
            // Time enough for a start that does not wait.
            Thread.sleep(3_000);
            assertThat(countRuns()).isEqualTo(runs);
            other.close();

            assertThat(fork.awaitStart().answers()).isTrue();
        } finally {
            other.close();
        }
    }

    /** For anybody but root, all the other tests are this one. */
    @Test
    @EnabledIf("isRoot")
    void rootIsNotNeeded() throws Exception {
        Path readable = Files.createTempDirectory("plainsight-it");
        try {
            String classPath = copyClassPath(readable);
            Path directory = Files.createDirectory(readable.resolve("data"));
            Files.setPosixFilePermissions(readable, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
            List<String> asNobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
            try (Fork fork = Fork.of(asNobody, classPath, directory.toString(), 1, "return")) {
                assertThat(fork.awaitStart().answers()).isTrue();
                fork.proceed();

                assertThat(fork.awaitEnd()).isZero();
                assertThat(fork.servers()).noneMatch(Fork::isRunning);
            }
        } finally {
            Folders.delete(readable);
        }
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** Root's local repository may be closed to others. */
    private static String copyClassPath(Path target) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path source = Path.of(entry);
            Path copy = target.resolve(copies.size() + "-" + source.getFileName());
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(source.relativize(file).toString()));
                }
            } catch (NoSuchFileException absent) {
                continue;
            }
            copies.add(copy.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static int countRuns() throws IOException {
        try (Stream<Path> runs = Files.list(Files.createDirectories(Path.of(DIRECTORY, "runs")))) {
            return (int) runs.count();
        }
    }
}
