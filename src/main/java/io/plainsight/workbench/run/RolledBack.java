package io.plainsight.workbench.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work on the database, in a transaction that is rolled back. Another thread can end it, on the server itself, whichever
 * library sent what runs there.
 */
public final class RolledBack<T> {

    private static final Duration BETWEEN_KILLS = Duration.ofMillis(50);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final boolean readOnly;
    private final Supplier<T> work;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean begun;
    private volatile boolean ended;

    /** The connection of the work; 0 while there is none that may be disturbed. Guarded by this. */
    private long connection;

    /** @param readOnly whether the server is to refuse writes */
    public RolledBack(
            DataSource dataSource, PlatformTransactionManager transactions, boolean readOnly, Supplier<T> work) {
        jdbc = new JdbcTemplate(dataSource);
        transaction = new TransactionTemplate(transactions);
        this.readOnly = readOnly;
        this.work = work;
    }

    /** The work was ended by another thread. */
    public static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Runs the work on this thread, once.
     *
     * @throws Ended if another thread ended it
     */
    public T run() {
        try {
            check();
            begun = true;
            return transaction.execute(status -> {
                status.setRollbackOnly();
                if (readOnly) {
                    // A connection that is read-only to the driver takes no savepoints, of which the work makes some.
                    jdbc.execute("set transaction read only");
                }
                connect(jdbc.queryForObject("select connection_id()", Long.class));
                try {
                    check();
                    return work.get();
                } finally {
                    connect(0); // the rollback is not to be disturbed, nor who gets the connection next
                }
            });
        } catch (RuntimeException e) {
            check(); // a statement that is killed fails with whatever its library makes of that
            throw e;
        } finally {
            over.countDown();
        }
    }

    /**
     * For the work to call between its steps: a library may take a killed statement for an answer and go on.
     *
     * @throws Ended if another thread has ended the work
     */
    void check() {
        if (ended) {
            throw new Ended();
        }
    }

    /** Whether somebody runs it, or has. */
    boolean isBegun() {
        return begun;
    }

    /** Sees to it that no further step of the work is begun. */
    void forbid() {
        ended = true;
    }

    /** Waits until it is rolled back, but not for longer. */
    boolean isOverWithin(Duration patience) {
        try {
            return over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends the work, and waits until it is rolled back. It must have been given to a thread to run. */
    public void end() {
        forbid();
        try {
            // A kill ends the statement that runs; one that falls between two ends nothing, so it is repeated.
            while (!isOverWithin(BETWEEN_KILLS) && !Thread.currentThread().isInterrupted()) {
                kill();
            }
        } catch (DataAccessException e) {
            // The connection is gone, and with it what ran there.
        }
    }

    private synchronized void connect(long to) {
        connection = to;
    }

    private synchronized void kill() {
        if (connection != 0) {
            jdbc.update("kill query ?", connection);
        }
    }
}
