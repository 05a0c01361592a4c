package io.plainsight.benchmark;

import io.plainsight.benchmark.orm.Orm;
import io.plainsight.benchmark.orm.OrmContainers;
import io.plainsight.benchmark.report.Run;
import io.plainsight.performance.Quartiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Does for the ORMs in their containers what {@link Jmh} does for what runs in a JVM, for the same time. */
final class OrmClock {

    /** What the programs call their forms of the kinds of work. */
    static final String WORK = "work";

    private static final double MICROS_A_SECOND = 1e6;

    private final OrmContainers containers;

    OrmClock(OrmContainers containers) {
        this.containers = containers;
    }

    /**
     * What is done.
     *
     * @param of what the ORM's program calls the collection of forms: {@link #WORK}, or an interface's id
     * @param rows of the database, or to be inserted
     */
    record Form(String database, String of, int rows, String name) {}

    /** What each form comes to, and the versions of what takes part, as {@code results} and {@code versions}. */
    JsonNode results(Orm orm, String database, String of, int rows, Collection<String> names) {
        List<String> arguments = new ArrayList<>(List.of(database, of, String.valueOf(rows), "results"));
        arguments.addAll(names);
        return containers.run(orm, arguments);
    }

    Run run(Orm orm, Form form, Pace.Time time) {
        JsonNode iterations = containers.run(
                orm,
                List.of(
                        form.database(),
                        form.of(),
                        String.valueOf(form.rows()),
                        "times",
                        form.name(),
                        String.valueOf(time.warmUps()),
                        seconds(time.warmUp()),
                        String.valueOf(time.iterations()),
                        seconds(time.iteration())));
        Map<Double, Long> calls = new TreeMap<>();
        List<Double> medians = new ArrayList<>();
        double sum = 0;
        long count = 0;
        for (JsonNode iteration : iterations) {
            List<Double> micros = new ArrayList<>();
            iteration.forEach(call -> micros.add(call.doubleValue()));
            micros.forEach(each -> calls.merge(each, 1L, Long::sum));
            medians.add(Quartiles.of(micros).median());
            sum += micros.stream().mapToDouble(Double::doubleValue).sum();
            count += micros.size();
        }
        return new Run(calls, medians, MICROS_A_SECOND * count / sum, Double.NaN, null);
    }

    private static String seconds(Duration time) {
        return String.valueOf(time.toMillis() / 1000.0);
    }
}
