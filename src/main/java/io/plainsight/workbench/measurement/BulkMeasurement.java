package io.plainsight.workbench.measurement;

import io.plainsight.compare.Execution;
import io.plainsight.compare.Executor;
import io.plainsight.guide.BulkInserts;
import io.plainsight.guide.Cases;
import io.plainsight.guide.Growth;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import io.plainsight.report.Interface;
import io.plainsight.workbench.measurement.Repeated.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Inserts more and more users in each way that lives in this JVM. */
final class BulkMeasurement implements Measurement {

    static final String PATH = "/bulk";
    static final int LARGEST = 5000;

    private static final List<Curve> CURVES = List.of(
            Curve.live(Interface.EXPLICIT.id(), "MyBatis XML, one statement"),
            Curve.live("annotations", "MyBatis annotations, one statement"),
            Curve.live("one-each", "MyBatis XML, a statement for each row"),
            Curve.live("batch", "MyBatis BATCH executor"),
            Curve.live(Interface.HIBERNATE.id(), Interface.HIBERNATE.title()));

    private final Measurements measurements;
    private final Executor executor;
    private final BulkInserts inserts;
    private final Sizes sizes;

    BulkMeasurement(Measurements measurements, Executor executor, BulkInserts inserts, Sizes sizes) {
        this.measurements = measurements;
        this.executor = executor;
        this.inserts = inserts;
        this.sizes = sizes;
    }

    /** The case that was recorded. */
    static GuideCase recordedCase() {
        return Cases.find("performance.bulk-insert").orElseThrow();
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("sizes", sizes.toString());
    }

    @Override
    public List<Curve> curves() {
        return CURVES;
    }

    @Override
    public int steps() {
        return sizes.numbers().size() * CURVES.size() * Repeated.TIMES;
    }

    @Override
    public void run(Job job) {
        job.doing("Starting Hibernate");
        Map<String, IntConsumer> ways = ways(job, measurements.forms());
        for (int size : sizes.numbers()) {
            job.run(measurements.rolledBack(jdbc -> CURVES.forEach(curve -> {
                IntConsumer way = ways.get(curve.id());
                if (way != null) {
                    measure(job, size, curve, way);
                }
            })));
        }
    }

    private Map<String, IntConsumer> ways(Job job, List<LiveForms> forms) {
        Map<String, IntConsumer> ways = new LinkedHashMap<>();
        ways.put(Interface.EXPLICIT.id(), inserts::xml);
        ways.put("annotations", inserts::annotations);
        ways.put("one-each", size -> inserts.oneEach(size, job::check));
        ways.put("batch", size -> inserts.batch(size, job::check));
        forms.forEach(library -> ways.put(
                library.name(),
                size -> library.find(Growth.of(recordedCase(), size))
                        .orElseThrow()
                        .run()));
        return ways;
    }

    private void measure(Job job, int size, Curve curve, IntConsumer way) {
        Result<Execution> result = Repeated.run(
                job,
                "%s, %d rows".formatted(curve.title(), size),
                // Undone each time, so that no email is there before.
                () -> executor.execute(false, () -> {
                    way.accept(size);
                    return null;
                }),
                Function.identity());
        job.add(curve.id(), new Point(size, (long) result.last().statements().size(), null, result.millis()));
    }
}
