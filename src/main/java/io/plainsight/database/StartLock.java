package io.plainsight.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/** Held by the one start at a time that unpacks, clears away stale runs and makes its own run folder. */
final class StartLock implements AutoCloseable {

    /** Enough for another run to unpack everything on a slow disk. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path directory;
    private final FileChannel channel;

    private StartLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Waits for other processes; threads of this one are kept apart by {@link EmbeddedDatabase#start}. */
    static StartLock acquire(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            Instant deadline = Instant.now().plus(PATIENCE);
            while (!isLocked(channel)) {
                if (Instant.now().isAfter(deadline)) {
                    throw new DatabaseProblem(
                            "Another run has been starting its embedded database in " + directory + " for too long",
                            "end that run, or choose another directory");
                }
                Thread.sleep(50);
            }
            return new StartLock(directory, channel);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            channel.close();
            throw new IOException("interrupted while waiting for " + directory.resolve("lock"), e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByAnotherClassLoader) {
            return false;
        }
    }

    /** The directory that is locked. */
    Path directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
