package io.plainsight.workbench.measurement;

import io.plainsight.compare.Execution;
import io.plainsight.database.DatabaseProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs the same a few times for a job; the time in the middle counts, as the first pays for the warming up. */
final class Repeated {

    static final int TIMES = 3;

    private Repeated() {}

    /** @param millis of the run in the middle */
    record Result<T>(T last, double millis) {}

    /**
     * Runs something, each time as a step of the job.
     *
     * @param what it is, for the job to say
     * @param execution what came of it
     */
    static <T> Result<T> run(Job job, String what, Supplier<T> work, Function<T, Execution> execution) {
        List<Duration> took = new ArrayList<>();
        T last;
        do {
            job.doing("%s, run %d of %d".formatted(what, took.size() + 1, TIMES));
            last = work.get();
            Execution ran = execution.apply(last);
            // What is killed fails, too.
            job.check();
            if (ran.failure() != null) {
                throw new DatabaseProblem(
                        "%s failed: %s".formatted(what, ran.failure().message()),
                        "take smaller sizes, or mend what the message names");
            }
            took.add(ran.duration());
            job.stepDone();
        } while (took.size() < TIMES);
        return new Result<>(last, middle(took));
    }

    /** In milliseconds, to the microsecond. */
    static double middle(List<Duration> took) {
        return Math.round(took.stream().sorted().toList().get(took.size() / 2).toNanos() / 1e3) / 1e3;
    }
}
