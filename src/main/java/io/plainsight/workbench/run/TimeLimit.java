package io.plainsight.workbench.run;

import io.plainsight.workbench.page.Problem;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Runs work on the database, in a transaction that is rolled back, for so long and no longer: the caller has an answer by
 * then, whatever the work waits for.
 */
public final class TimeLimit implements AutoCloseable {

    /** For the server to roll back what was ended; who waits is told without it. */
    private static final Duration TO_ROLL_BACK = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final Duration limit;
    private final Lock turn = new ReentrantLock(true);
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
    }

    /** The work was not begun: others were at it for all the time. */
    public static final class Crowded extends Problem {
        private static final long serialVersionUID = 1;

        Crowded(Duration limit) {
            super(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "It was not begun: for %s, others ran before it.".formatted(words(limit)),
                    "try again in a moment");
        }
    }

    private static String words(Duration limit) {
        return limit.toSeconds() == 0 ? limit.toMillis() + " ms" : limit.toSeconds() + " seconds";
    }

    /**
     * Runs work beside whatever else runs.
     *
     * @param readOnly whether the server is to refuse writes
     * @throws Reached if it takes too long
     */
    public <T> T run(boolean readOnly, Supplier<T> work) {
        RolledBack<T> limited = new RolledBack<>(dataSource, transactions, readOnly, work);
        return await(limited, threads.submit(limited::run));
    }

    /**
     * Runs work while no other work runs that takes turns; the time counts from now on.
     *
     * @param readOnly whether the server is to refuse writes
     * @throws Crowded if its turn did not come
     * @throws Reached if it takes too long
     */
    <T> T runInTurn(boolean readOnly, Supplier<T> work) {
        RolledBack<T> limited = new RolledBack<>(dataSource, transactions, readOnly, work);
        return await(limited, threads.submit(() -> inTurn(limited::run)));
    }

    /** Runs work on this thread while no other work runs that takes turns, however long it takes. */
    <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private <T> T await(RolledBack<T> limited, Future<T> running) {
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw end(limited);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw end(limited);
        }
    }

    private Problem end(RolledBack<?> limited) {
        boolean begun = limited.isBegun();
        limited.forbid();
        // It may be busy in this JVM, where nothing can be killed; then it ends at its next statement.
        threads.execute(limited::end);
        limited.isOverWithin(begun ? TO_ROLL_BACK : Duration.ZERO);
        return begun ? new Reached(limit) : new Crowded(limit);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
