package io.plainsight.workbench.measurement;

import io.plainsight.compare.Execution;
import io.plainsight.database.DatabaseProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Runs the same a few times for a job; the time in the middle counts, as the first pays for the warming up. */
final class Repeated {

    static final int TIMES = 3;

    private Repeated() {}

    /**
     * Runs something, each time as a step of the job.
     *
     * @param what it is, for the job to say
     * @return what it comes to at the size
     */
    static Point run(Job job, String what, int size, Supplier<Ran> work) {
        List<Duration> took = new ArrayList<>();
        Ran last;
        do {
            job.doing("%s, run %d of %d".formatted(what, took.size() + 1, TIMES));
            last = work.get();
            Execution ran = last.execution();
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
        return new Point(size, (long) last.statements(), last.rowsExamined(), middle(took));
    }

    /** In milliseconds, to the microsecond. */
    static double middle(List<Duration> took) {
        return Math.round(took.stream().sorted().toList().get(took.size() / 2).toNanos() / 1e3) / 1e3;
    }
}
