package io.plainsight.workbench.run;

import io.plainsight.workbench.page.Problem;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Runs work on the database, in a transaction that is rolled back, for so long and no longer. */
public final class TimeLimit implements AutoCloseable {

    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final Duration limit;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "plainsight-run");
        thread.setDaemon(true);
        return thread;
    });

    public TimeLimit(DataSource dataSource, PlatformTransactionManager transactions, Duration limit) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.limit = limit;
    }

    /** The work was ended; nothing of it is left. */
    public static final class Reached extends Problem {
        private static final long serialVersionUID = 1;

        Reached(Duration limit) {
            super(
                    HttpStatus.GATEWAY_TIMEOUT,
                    "It took longer than %s. It was stopped, and no row was changed.".formatted(words(limit)),
                    "take smaller values, or start the workbench with --plainsight.time-limit=60s");
        }

        private static String words(Duration limit) {
            return limit.toSeconds() == 0 ? limit.toMillis() + " ms" : limit.toSeconds() + " seconds";
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
