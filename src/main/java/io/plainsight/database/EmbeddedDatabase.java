package io.plainsight.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB of its own on a free loopback port, with an empty database {@code plainsight}. Its data live as long as it
 * does: until {@link #close()} or the end of the JVM, whichever comes first; a server that dies before is started again. What a crashed run left behind is ended
 * and deleted by the next start; other runs side by side are left alone.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "plainsight";
    private static final int PORTS_TO_TRY = 3;
    private static final int MAX_RESTARTS = 5;
    /** MariaDB crashes on paths of more than 512 bytes, which file names inside the directory add to. */
    private static final int MAX_PATH_BYTES = 400;

    private final RunFolder folder;
    private final ServerProcess server;
    private final String password = randomPassword();
    private final Thread closeAtExit = new Thread(this::stop, "plainsight-database-stop");
    private int port;

    private EmbeddedDatabase(Binaries binaries, RunFolder folder) {
        this.folder = folder;
        server = new ServerProcess(binaries, folder);
    }

    /**
     * Where to start it if there is no reason for another place: {@code plainsight} in {@code XDG_CACHE_HOME}, else in
     * {@code ~/.cache}, else in the temporary folder; the first that can be written to. Creates it.
     */
    public static Path defaultDirectory() {
        return CacheDirectory.find();
    }

    /**
     * Starts a server and returns when it takes connections.
     *
     * @param directory keeps the unpacked binaries (370 MB) for later starts, and the data of this one
     * @throws DatabaseProblem if it cannot be started here
     */
    public static synchronized EmbeddedDatabase start(Path directory) {
        EmbeddedDatabase database;
        try {
            database = prepare(Files.createDirectories(directory).toRealPath());
        } catch (IOException e) {
            throw StartFailure.of(directory, e, null);
        }
        try {
            // Before the first process starts, so that Ctrl-C during the start leaves none behind either.
            Runtime.getRuntime().addShutdownHook(database.closeAtExit);
            database.launch();
            return database;
        } catch (IOException | IllegalStateException e) {
            DatabaseProblem problem = StartFailure.of(directory, e, database.server.log());
            database.close();
            throw problem;
        }
    }

    private static EmbeddedDatabase prepare(Path directory) throws IOException {
        Platform.requireBinaries();
        if (directory.toString().getBytes(StandardCharsets.UTF_8).length > MAX_PATH_BYTES) {
            throw new IOException("the path is longer than " + MAX_PATH_BYTES + " bytes");
        }
        try (StartLock lock = StartLock.acquire(directory)) {
            RunFolder.removeStale(lock);
            return new EmbeddedDatabase(Binaries.unpack(lock), RunFolder.create(lock));
        }
    }

    private void launch() throws IOException {
        server.install("""
                create database %1$s;
                flush privileges;
                create user %1$s@'127.0.0.1' identified by '%2$s';
                grant all privileges on *.* to %1$s@'127.0.0.1' with grant option;
                """.formatted(NAME, password));
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            try {
                server.serve(port);
                server.ifItDies(() -> restart(MAX_RESTARTS));
                return;
            } catch (IOException e) {
                // Somebody else may have taken the port since it was found to be free.
                if (attempt == PORTS_TO_TRY || !server.log().saysPortIsTaken()) {
                    throw e;
                }
            }
        }
    }

    /** Somebody may have killed it, or the machine may have had no memory left; who has its URL need not know. */
    private void restart(int left) {
        LOG.warn("The embedded database has ended by itself; it is started again, with the rows that were committed");
        try {
            server.serve(port);
            server.ifItDies(() -> {
                if (left > 1) {
                    restart(left - 1);
                }
            });
        } catch (IOException e) {
            LOG.warn("The embedded database does not start again: {}", e.getMessage());
        }
    }

    /** A JDBC URL without parameters. */
    public String jdbcUrl() {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + NAME;
    }

    public String username() {
        return NAME;
    }

    /** A random one of this start. */
    public String password() {
        return password;
    }

    /**
     * Leaves it to others to close this at the end of the JVM, after all that uses it: the hooks of the JVM itself run
     * side by side, and work that loses its database under way waits for it.
     *
     * @param atExit takes what is to be done then
     */
    void leaveEndTo(Consumer<Runnable> atExit) {
        try {
            atExit.accept(closeAtExit);
            Runtime.getRuntime().removeShutdownHook(closeAtExit);
        } catch (IllegalStateException theJvmIsEnding) {
            // The hook is at work already.
        }
    }

    /** Stops the server and deletes its data; does nothing the second time. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(closeAtExit);
        } catch (IllegalStateException theJvmIsEnding) {
            // The hook has nothing left to do.
        }
    }

    private synchronized void stop() {
        server.close();
        folder.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
