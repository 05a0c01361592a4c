package io.plainsight.benchmark.report;

import io.plainsight.performance.Measured;
import io.plainsight.performance.Performance.Row;
import io.plainsight.performance.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that was measured, in the order in which it was asked for. */
public final class Results {

    private final Map<Point, Map<String, List<Run>>> runs = new LinkedHashMap<>();
    private final Map<Point, Other> others = new HashMap<>();

    private record Other(Point with, Point name) {}

    /** Makes a place for what the rounds come to, each in an order of its own; the first is the baseline. */
    public void expect(Point point, List<String> who) {
        Map<String, List<Run>> all = new LinkedHashMap<>();
        who.forEach(each -> all.put(each, new ArrayList<>()));
        runs.put(point, all);
    }

    /** In the summary, a point is followed by itself under another name, beside the baseline of another point. */
    public void compare(Point point, Point with, Point name) {
        others.put(point, new Other(with, name));
    }

    /** Adds what a round came to for one of those who are expected. */
    public void add(Point point, String who, Run run) {
        runs.get(point).get(who).add(run);
    }

    /** What each of those who were measured took, by point; the first is the baseline. */
    List<Row> summary() {
        List<Row> summary = new ArrayList<>();
        runs.forEach((point, all) -> {
            summary.add(row(point, all));
            Other other = others.get(point);
            if (other != null) {
                Map<String, List<Run>> beside = new LinkedHashMap<>(all);
                beside.putAll(baseline(runs.get(other.with())));
                summary.add(row(other.name(), beside));
            }
        });
        return summary;
    }

    private static Row row(Point point, Map<String, List<Run>> all) {
        List<Run> baseline = all.values().iterator().next();
        Map<String, Measured> measured = new LinkedHashMap<>();
        all.forEach((who, theirs) -> measured.put(who, Summary.of(theirs, baseline)));
        return new Row(point, measured);
    }

    private static Map<String, List<Run>> baseline(Map<String, List<Run>> all) {
        Map.Entry<String, List<Run>> first = all.entrySet().iterator().next();
        return Map.of(first.getKey(), first.getValue());
    }
}
