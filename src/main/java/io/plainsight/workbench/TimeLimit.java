package io.plainsight.workbench;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Runs work on the database, in a transaction that is rolled back, for so long and no longer. */
final class TimeLimit implements AutoCloseable {

    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final Duration limit;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "plainsight-run");
        thread.setDaemon(true);
        return thread;
    });

    TimeLimit(DataSource dataSource, PlatformTransactionManager transactions, Duration limit) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.limit = limit;
    }

    /** The work was ended; nothing of it is left. */
    static final class Reached extends RuntimeException {
        private static final long serialVersionUID = 1;

        private static String words(Duration limit) {
            return limit.toSeconds() == 0 ? limit.toMillis() + " ms" : limit.toSeconds() + " seconds";
        }

        Reached(Duration limit) {
            super("It took longer than %s.".formatted(words(limit)));
        }
    }

    /**
     * Runs work.
     *
     * @param readOnly whether the server is to refuse writes
     * @throws Reached if it takes too long
     */
    <T> T run(boolean readOnly, Supplier<T> work) {
        RolledBack<T> limited = new RolledBack<>(dataSource, transactions, readOnly, work);
        Future<T> running = threads.submit(limited::run);
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            limited.end();
            throw new Reached(limit);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            limited.end();
            Thread.currentThread().interrupt();
            throw new Reached(limit);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
