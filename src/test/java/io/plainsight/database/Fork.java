package io.plainsight.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that runs {@link ForkedDatabase}; it and its servers are killed when it is closed. */
final class Fork implements AutoCloseable {

    private final Process process;
    private final List<ProcessHandle> servers = new ArrayList<>();

    private Fork(Process process) {
        this.process = process;
    }

    static Fork of(String directory, int databases, String end) throws IOException {
        return of(List.of(), System.getProperty("java.class.path"), directory, databases, end);
    }

    /** @param prefix a command that runs the rest as its arguments */
    static Fork of(List<String> prefix, String classPath, String directory, int databases, String end)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        // A build in the background of a shell ignores Ctrl-C, and so would all that it starts.
        command.addAll(List.of("env", "--default-signal=INT", "LC_ALL=C.UTF-8"));
        command.addAll(List.of(System.getProperty("java.home") + "/bin/java", "-cp", classPath));
        command.add(ForkedDatabase.class.getName());
        // Encoded, because this JVM's own locale may not be able to express the name.
        command.add(URLEncoder.encode(directory, StandardCharsets.UTF_8));
        command.addAll(List.of(String.valueOf(databases), end));
        return new Fork(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/fork.log")))
                .start());
    }

    /** Waits for the next database to be started. */
    Started awaitStart() throws IOException {
        String line;
        do {
            // A logger may write to the same stream.
            line = process.inputReader().readLine();
            assertThat(line).as("output of the fork; see target/fork.log").isNotNull();
        } while (!line.startsWith("jdbc:"));
        process.descendants().filter(server -> !servers.contains(server)).forEach(servers::add);
        String[] words = line.split(" ");
        return new Started(words[0], words[1], words[2], Integer.parseInt(words[3]));
    }

    /** Waits for the first server process, the one that creates the data. */
    ProcessHandle awaitFirstServer() throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(20);
        while (servers.isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.sleep(5);
            process.descendants().forEach(servers::add);
        }
        return servers().get(0);
    }

    /** Lets it end. */
    void proceed() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** All that were seen. */
    List<ProcessHandle> servers() {
        assertThat(servers).isNotEmpty();
        return servers;
    }

    /** A process that has ended keeps its id, but not its program, until its parent takes notice. */
    static boolean isRunning(ProcessHandle server) {
        return server.isAlive() && server.info().command().isPresent();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    void terminate() {
        // Not through the process itself, which would close its input too.
        process.toHandle().destroy();
    }

    /** What a terminal does: it signals all processes of the foreground. */
    void pressControlC() throws IOException {
        List<String> command = new ArrayList<>(List.of("kill", "-INT", String.valueOf(process.pid())));
        servers().forEach(server -> command.add(String.valueOf(server.pid())));
        new ProcessBuilder(command).start();
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(20, TimeUnit.SECONDS))
                .as("the fork has ended")
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        servers.forEach(ProcessHandle::destroyForcibly);
    }

    /** @param runs how many run folders there were when it had started */
    record Started(String url, String username, String password, int runs) {

        boolean answers() {
            try {
                DriverManager.getConnection(url, username, password).close();
                return true;
            } catch (SQLException e) {
                return false;
            }
        }
    }
}
