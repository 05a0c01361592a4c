package io.plainsight.workbench.measurement;

import io.plainsight.workbench.run.RolledBack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** A measurement in the background: how far it is, what it came to, and how it ended. */
final class Job {

    private final String id;
    private final Measurement measurement;
    private final Map<Way, List<Point>> points = new EnumMap<>(Way.class);
    private final CountDownLatch over = new CountDownLatch(1);
    private int done;
    private String doing = "Waiting for its turn";
    private @Nullable RolledBack<?> current;
    private @Nullable JobEnd wanted;
    private @Nullable JobEnd end;

    Job(String id, Measurement measurement) {
        this.id = id;
        this.measurement = measurement;
    }

    String id() {
        return id;
    }

    Measurement measurement() {
        return measurement;
    }

    /** The page that shows it. */
    String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(measurement.path());
        measurement.parameters().forEach(address::queryParam);
        return address.queryParam("job", id).encode().toUriString();
    }

    /**
     * The same, where it shows one of several measures.
     *
     * @param measure null where there is none to choose
     */
    String address(@Nullable Measure measure) {
        return measure == null ? address() : address() + "&measure=" + measure.id();
    }

    synchronized JobState state() {
        return new JobState(
                id,
                (end == null ? JobEnd.How.RUNNING : end.how()).words(),
                done,
                measurement.steps(),
                end != null || wanted == null ? doing : "Ending",
                points.values().stream().mapToInt(List::size).sum(),
                end == null ? "" : end.message(),
                end == null ? "" : end.remedy(),
                address());
    }

    /** The lines as far as they are known; those without a point are left out. */
    synchronized List<Curve> curves() {
        return measurement.ways().stream()
                .filter(points::containsKey)
                .map(way -> Curve.live(way, List.copyOf(points.get(way))))
                .toList();
    }

    synchronized boolean isOver() {
        return end != null;
    }

    /**
     * For the measurement to say what it does next.
     *
     * @throws RolledBack.Ended if it is to do nothing any more
     */
    synchronized void doing(String words) {
        check();
        doing = words;
    }

    /** @throws RolledBack.Ended if it is to do nothing any more */
    synchronized void check() {
        if (wanted != null) {
            throw new RolledBack.Ended();
        }
    }

    /** Counts a step as done. */
    synchronized void stepDone() {
        done++;
    }

    synchronized void add(Way way, Point point) {
        points.computeIfAbsent(way, key -> new ArrayList<>()).add(point);
    }

    /** Runs a part of the measurement, which {@link #end} ends. */
    void run(RolledBack<?> part) {
        synchronized (this) {
            check();
            current = part;
        }
        try {
            part.run();
        } finally {
            synchronized (this) {
                current = null;
            }
        }
    }

    /** Ends it at its next step if it is not over, and waits until nothing of it is left on the database. */
    void end(JobEnd how) {
        @Nullable RolledBack<?> running;
        synchronized (this) {
            wanted = Optional.ofNullable(wanted).orElse(how);
            running = current;
        }
        if (running != null) {
            running.end();
        }
    }

    /**
     * Ends it here and now.
     *
     * @param how it would have ended by itself
     * @return how it did: as somebody wanted, or by itself
     */
    JobEnd.How ended(JobEnd how) {
        JobEnd real;
        synchronized (this) {
            real = Optional.ofNullable(wanted).orElse(how);
            end = real;
        }
        over.countDown();
        return real.how();
    }

    /** Whether it is over by then. */
    boolean await(Duration longest) {
        try {
            return over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
