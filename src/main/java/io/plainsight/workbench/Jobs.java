package io.plainsight.workbench;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs measurements in the background, one at a time, and remembers the last few. */
final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int REMEMBERED = 10;

    private final LiveRuns runs;
    private final Duration limit;
    private final ExecutorService thread = Executors.newCachedThreadPool(daemon("plainsight-job"));
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(daemon("plainsight-job-limit"));

    /** By id, the oldest first. Guarded by this, as is the number. */
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    private int number;

    /** @param limit that a job is ended after */
    Jobs(LiveRuns runs, Duration limit) {
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
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String address;

        Busy(Job running) {
            super("A measurement is running, and what else runs would disturb its times.");
            address = running.address();
        }

        /** The page of what is running. */
        String address() {
            return address;
        }
    }

    /** There is no such job, or not any more. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown(String id) {
            super("There is no measurement '%s'.".formatted(id));
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
        thread.execute(() -> {
            run(job);
            end.cancel(false);
        });
        return job;
    }

    private void run(Job job) {
        JobEnd end;
        long start = System.nanoTime();
        try {
            runs.inTurn(() -> job.measurement().run(job));
            end = JobEnd.done(Duration.ofNanos(System.nanoTime() - start), runs.database());
        } catch (RolledBack.Ended e) {
            end = JobEnd.cancelled();
        } catch (RuntimeException e) {
            LOG.info("{}", job.address(), e); // what is said of it names the level
            end = JobEnd.failed(e);
        }
        job.ended(end);
    }

    /** @throws Busy if one is running */
    void requireIdle() {
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

    @Override
    public void close() {
        running().ifPresent(job -> job.end(JobEnd.cancelled()));
        thread.shutdown();
        clock.shutdownNow();
    }
}
