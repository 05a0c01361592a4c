package io.plainsight.workbench.measurement;

import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.guide.CaseRunner;
import io.plainsight.guide.CaseRunner.CaseRun;
import io.plainsight.guide.Growth;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import io.plainsight.guide.Tables;
import io.plainsight.mybatis.Form;
import io.plainsight.report.Interface;
import io.plainsight.workbench.measurement.Repeated.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs a case through what lives in this JVM, on more and more parents. */
final class GrowthMeasurement implements Measurement {

    static final String PATH = "/n-plus-one";

    /** Those that {@link Growth#setup} has numbers for. */
    static final int LARGEST = 1000;

    private static final List<Curve> CURVES = List.of(
            Curve.live(Interface.EXPLICIT.id(), "XML mapper"),
            Curve.live("annotations", "Annotations"),
            Curve.live(Interface.HIBERNATE.id(), Interface.HIBERNATE.title()));

    private final Measurements measurements;
    private final CaseRunner runner;
    private final GuideCase growing;
    private final Sizes sizes;

    /** @param runner that asks for no plans */
    GrowthMeasurement(Measurements measurements, CaseRunner runner, GuideCase growing, Sizes sizes) {
        this.measurements = measurements;
        this.runner = runner;
        this.growing = growing;
        this.sizes = sizes;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("entry", growing.id());
        parameters.put("sizes", sizes.toString());
        return parameters;
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
        List<LiveForms> forms = measurements.forms();
        for (int size : sizes.numbers()) {
            job.run(measurements.rolledBack(jdbc -> {
                job.doing("Filling the tables for N = " + size);
                fill(jdbc, size);
                measure(job, size, forms);
            }));
        }
    }

    private static void fill(JdbcTemplate jdbc, int size) {
        List<String> tables = new ArrayList<>(Tables.primaryKeys().keySet());
        Collections.reverse(tables);
        tables.forEach(table -> jdbc.update("delete from " + table));
        Growth.setup(size).forEach(jdbc::update);
    }

    private void measure(Job job, int size, List<LiveForms> forms) {
        GuideCase atSize = Growth.of(growing, size);
        Map<String, Function<GuideCase, CaseRun>> ways = new LinkedHashMap<>();
        ways.put(Interface.EXPLICIT.id(), each -> runner.explicit(each, Form.XML));
        ways.put("annotations", each -> runner.explicit(each, Form.ANNOTATION));
        forms.forEach(library ->
                library.find(atSize).ifPresent(form -> ways.put(library.name(), each -> runner.live(each, form))));
        for (Curve curve : CURVES) {
            Function<GuideCase, CaseRun> way = ways.get(curve.id());
            if (way != null) {
                String what = "%s at N = %d".formatted(curve.title(), size);
                job.add(curve.id(), point(size, Repeated.run(job, what, () -> way.apply(atSize), CaseRun::execution)));
            }
        }
    }

    private static Point point(int size, Result<CaseRun> result) {
        RecordedCase recorded = result.last().recorded();
        @Nullable
        Long rowsExamined = recorded.rowsExamined().isPresent()
                ? (Long) recorded.rowsExamined().getAsLong()
                : null;
        return new Point(size, (long) recorded.statements().size(), rowsExamined, result.millis());
    }
}
