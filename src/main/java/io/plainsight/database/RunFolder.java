package io.plainsight.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of one run: data, temporary files and log. A lock on it, released by any end of the JVM, tells it is alive. */
final class RunFolder implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(RunFolder.class);
    private static final String LOCK = "lock";

    /**
     * The runs of this JVM. They must not be probed by their locks: POSIX drops all locks of a process on a file as
     * soon as the process closes any of its handles on that file.
     */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private RunFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Under the start lock, because nobody may look at the new folder before it has its own. */
    static RunFolder create(StartLock start) throws IOException {
        Path path = Files.createTempDirectory(Files.createDirectories(runs(start)), "");
        Files.createDirectory(path.resolve("data"));
        Files.createDirectory(path.resolve("tmp"));
        FileChannel lock =
                FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            throw new IOException("cannot lock the new folder " + path);
        }
        OWN.add(path);
        return new RunFolder(path, lock);
    }

    /** Ends and deletes what crashed runs left behind. */
    static void removeStale(StartLock start) throws IOException {
        Path runs = runs(start);
        if (Files.isDirectory(runs)) {
            for (Path run : list(runs)) {
                if (!OWN.contains(run)) {
                    removeIfStale(run);
                }
            }
        }
    }

    private static void removeIfStale(Path run) {
        try {
            if (!isAlive(run)) {
                Orphans.stop(run.resolve("data"));
                Folders.delete(run);
            }
        } catch (IOException e) {
            // Another user's run, or one that Windows still holds files of: not in the way of this one.
            LOGGER.debug("Cannot remove {}", run, e);
        }
    }

    private static boolean isAlive(Path run) throws IOException {
        Path lock = run.resolve(LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        }
    }

    private static Path runs(StartLock start) {
        return start.directory().resolve("runs");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    Path data() {
        return path.resolve("data");
    }

    Path temporary() {
        return path.resolve("tmp");
    }

    Path log() {
        return path.resolve("server.log");
    }

    /** Deletes the folder; what cannot be deleted now is left to the next start. */
    @Override
    public void close() {
        try {
            Folders.delete(data());
            lock.close();
            Folders.delete(path);
        } catch (IOException e) {
            LOGGER.debug("Cannot remove {}", path, e);
        } finally {
            OWN.remove(path);
        }
    }
}
