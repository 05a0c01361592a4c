package io.plainsight.workbench;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work on the database, in a transaction that is rolled back, for so long and no longer: what takes too long is
 * ended on the server itself, whichever library sent it.
 */
final class TimeLimit {

    private static final Duration BETWEEN_KILLS = Duration.ofMillis(50);

    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;
    private final Duration limit;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "plainsight-run");
        thread.setDaemon(true);
        return thread;
    });

    TimeLimit(DataSource dataSource, PlatformTransactionManager transactions, Duration limit) {
        jdbc = new JdbcTemplate(dataSource);
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
        AtomicLong connection = new AtomicLong();
        Future<T> running = threads.submit(() -> {
            TransactionTemplate transaction = new TransactionTemplate(transactions);
            return transaction.execute(status -> {
                status.setRollbackOnly();
                if (readOnly) {
                    // A connection that is read-only to the driver takes no savepoints, of which the work makes some.
                    jdbc.execute("set transaction read only");
                }
                connection.set(jdbc.queryForObject("select connection_id()", Long.class));
                return work.get();
            });
        });
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            kill(running, connection.get());
            throw new Reached(limit);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill(running, connection.get());
            throw new Reached(limit);
        }
    }

    /** A kill ends the statement that runs; one that falls between two statements ends nothing, so it is repeated. */
    private void kill(Future<?> running, long connection) {
        while (!running.isDone()) {
            try {
                jdbc.update("kill query ?", connection);
                TimeUnit.MILLISECONDS.sleep(BETWEEN_KILLS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (DataAccessException e) {
                return; // the connection is gone, and with it what ran there
            }
        }
    }
}
