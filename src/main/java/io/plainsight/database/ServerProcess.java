package io.plainsight.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The processes of one server: first the one that creates the data, then the one that serves it. */
final class ServerProcess implements AutoCloseable {

    static final String DATA_OPTION = "--datadir=";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Binaries binaries;
    private final RunFolder folder;
    private boolean closed;
    private @Nullable Process process;

    ServerProcess(Binaries binaries, RunFolder folder) {
        this.binaries = binaries;
        this.folder = folder;
    }

    /** Creates the system tables, then runs the given statements; no account exists but those they create. */
    void install(String statements) throws IOException {
        // What mariadb-install-db pipes into the server, less its root account, help texts and test database.
        // The script itself is a shell script that cannot add statements.
        Process installer = launch(ServerSettings.installing());
        IOException brokenPipe = null;
        try (OutputStream input = installer.getOutputStream()) {
            input.write("create database mysql;\nuse mysql;\n".getBytes(StandardCharsets.UTF_8));
            for (String script :
                    List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_sys_schema.sql")) {
                Files.copy(binaries.script(script), input);
            }
            input.write(statements.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended early; its exit code and log tell more.
            brokenPipe = e;
        }
        await("the system tables", () -> !installer.isAlive());
        if (installer.exitValue() != 0 || brokenPipe != null) {
            throw new IOException("it cannot create its system tables, exit code " + installer.exitValue(), brokenPipe);
        }
    }

    /** Returns when the server takes connections. */
    void serve(int port) throws IOException {
        log().clear();
        Process started = launch(ServerSettings.serving(port));
        await("the server to be ready", () -> log().saysReady() || !started.isAlive());
        if (!started.isAlive()) {
            throw new IOException("it ended with exit code " + started.exitValue());
        }
    }

    /** Has something done once, should the server that serves end before it is closed. */
    synchronized void ifItDies(Runnable then) {
        if (process != null) {
            process.onExit().thenRun(() -> {
                if (!isClosed()) {
                    then.run();
                }
            });
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    ServerLog log() {
        return new ServerLog(folder.log());
    }

    private synchronized Process launch(List<String> settings) throws IOException {
        if (closed) {
            throw new IOException("stopped while starting");
        }
        List<String> command = new ArrayList<>();
        command.add(binaries.server().toString());
        // Must be the first; keeps out the options of the machine's own servers.
        command.add("--no-defaults");
        command.add(DATA_OPTION + folder.data());
        command.add("--basedir=" + binaries.base());
        command.add("--tmpdir=" + folder.temporary());
        command.addAll(settings);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        builder.environment()
                .put(
                        binaries.configuration().getOSLibraryEnvironmentVarName(),
                        binaries.configuration().getLibDir().toString());
        Process started = builder.start();
        process = started;
        return started;
    }

    static void await(String event, BooleanSupplier happened) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!happened.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("waited " + PATIENCE.toSeconds() + " s in vain for " + event);
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for " + event, e);
            }
        }
    }

    /** Ends at once: the data goes with the server, so there is nothing to write back. */
    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) {
            process.destroyForcibly();
            process.onExit()
                    .orTimeout(10, TimeUnit.SECONDS)
                    .exceptionally(late -> process)
                    .join();
        }
    }
}
