package io.plainsight.compare;

import io.plainsight.compare.recorded.Failure;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs work in a transaction that is always rolled back, and records it. */
public final class Executor {

    private final StatementRecorder recorder;
    private final PlatformTransactionManager transactions;

    public Executor(StatementRecorder recorder, PlatformTransactionManager transactions) {
        this.recorder = recorder;
        this.transactions = transactions;
    }

    /** What is run: the middle is recorded, the rest is in the same transaction. */
    public interface Work {

        /** Comes before it. */
        default void prepare() {}

        /** The work itself. */
        @Nullable
        Object run();

        /** Comes after it, also where it failed. */
        default void inspect() {}
    }

    /**
     * Runs a piece of work that leaves no trace in the data, whatever it does.
     *
     * @param readOnly whether the database should refuse to write
     * @return also where the work fails: the failure is part of the execution
     * @throws org.springframework.transaction.TransactionException where no transaction can be had
     */
    public Execution execute(boolean readOnly, Work work) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(readOnly);
        // Within a caller's transaction (a test's), only what this work did is rolled back.
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return transaction.execute(status -> {
            status.setRollbackOnly();
            work.prepare();
            Execution execution = record(work::run);
            work.inspect();
            return execution;
        });
    }

    private Execution record(Supplier<? extends @Nullable Object> work) {
        Outcome outcome = new Outcome();
        long start = System.nanoTime();
        Recording recording = recorder.record(() -> outcome.take(work));
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        return new Execution(
                recording.statements(), outcome.result, outcome.failure, recording.generatedKeys(), duration);
    }

    private static final class Outcome {
        private @Nullable Object result;
        private @Nullable Failure failure;

        private void take(Supplier<? extends @Nullable Object> work) {
            try {
                result = work.get();
            } catch (RuntimeException e) {
                failure = Failure.of(e);
            }
        }
    }
}
