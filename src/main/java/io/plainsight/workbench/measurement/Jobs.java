package io.plainsight.workbench.measurement;

import io.plainsight.workbench.page.Problem;
import io.plainsight.workbench.run.LiveRuns;
import io.plainsight.workbench.run.RolledBack;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Runs measurements in the background, one at a time, and remembers the last few. */
public final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int REMEMBERED = 10;

    /** What is on the database ends at once, what computes here at its next step. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LiveRuns runs;
    private final Duration limit;
    private final ExecutorService threads = Executors.newCachedThreadPool(daemon("plainsight-job"));
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(daemon("plainsight-job-limit"));

    /** By id, the oldest first. Guarded by this, as is the number. */
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    private int number;

    /** @param limit that a job is ended after */
    public Jobs(LiveRuns runs, Duration limit) {
        this.runs = runs;
        this.limit = limit;
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Something else cannot be run now. */
    static final class Busy extends Problem {
        private static final long serialVersionUID = 1;

        Busy(Job running) {
            super(
                    HttpStatus.CONFLICT,
                    "A measurement is running, and what else runs would disturb its times.",
                    "wait for it, or cancel it on its page",
                    new Way("The measurement that is running", running.address()));
        }
    }

    /** There is no such job, or not any more. */
    static final class Unknown extends Problem {
        private static final long serialVersionUID = 1;

        Unknown(String id) {
            super(
                    HttpStatus.NOT_FOUND,
                    "There is no measurement '%s'.".formatted(id),
                    "measure again: the last few are kept, as long as the workbench runs");
        }
    }

    /**
     * Starts one.
     *
     * @throws Busy if another is running
     */
    synchronized Job start(Measurement measurement) {
        requireIdle();
        Job job = new Job(String.valueOf(++number), measurement);
        jobs.put(job.id(), job);
        if (jobs.size() > REMEMBERED) {
            jobs.remove(jobs.keySet().iterator().next());
        }
        ScheduledFuture<?> end =
                clock.schedule(() -> job.end(JobEnd.tookTooLong(limit)), limit.toMillis(), TimeUnit.MILLISECONDS);
        threads.execute(() -> {
            run(job);
            end.cancel(false);
        });
        return job;
    }

    private void run(Job job) {
        JobEnd end;
        @Nullable Throwable failure = null;
        long start = System.nanoTime();
        try {
            runs.inTurn(() -> job.measurement().run(job));
            end = JobEnd.done(Duration.ofNanos(System.nanoTime() - start), runs.database());
        } catch (RolledBack.Ended e) {
            end = JobEnd.cancelled();
        } catch (RuntimeException | Error e) {
            // Also what nobody can mend: a job that does not end would keep all others out.
            end = JobEnd.failed(e);
            failure = e;
        }
        if (job.ended(end) == JobEnd.How.FAILED) {
            LOG.warn("{}: {} What to do: {}.", job.address(), end.message(), end.remedy());
            LOG.info("{}", job.address(), failure); // what is said of it names the level
        }
    }

    /** @throws Busy if one is running */
    public void requireIdle() {
        running().ifPresent(job -> {
            throw new Busy(job);
        });
    }

    synchronized Optional<Job> running() {
        return jobs.values().stream().filter(job -> !job.isOver()).findFirst();
    }

    /** @throws Unknown if there is none of the id */
    synchronized Job find(String id) {
        Job job = jobs.get(id);
        if (job == null) {
            throw new Unknown(id);
        }
        return job;
    }

    /** The same, on a page that shows jobs of its own path alone. */
    Job find(String id, String path) {
        Job job = find(id);
        if (!job.measurement().path().equals(path)) {
            throw new Unknown(id);
        }
        return job;
    }

    /**
     * Ends a job that is not over, and waits a little for that.
     *
     * @return whether it is over by now; else it ends as soon as it can
     */
    boolean cancel(Job job) {
        // Not on this thread: where the database does not answer, it takes long to learn that.
        threads.execute(() -> job.end(JobEnd.cancelled()));
        return job.await(PATIENCE);
    }

    @Override
    public void close() {
        running().ifPresent(this::cancel);
        threads.shutdownNow();
        clock.shutdownNow();
    }
}
