package io.plainsight.benchmark;

import io.plainsight.benchmark.OrmClock.Form;
import io.plainsight.benchmark.Sizes.Task;
import io.plainsight.benchmark.entry.EntryBenchmark;
import io.plainsight.benchmark.entry.EntryCheck.Comparable;
import io.plainsight.benchmark.orm.Orm;
import io.plainsight.benchmark.peer.PeerName;
import io.plainsight.benchmark.report.Results;
import io.plainsight.benchmark.report.Run;
import io.plainsight.performance.Point;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Measures everything once a round; for each point, everybody in turn, in an order of the round's own. */
final class Rounds {

    private final Jmh jmh;
    private final OrmClock orms;
    private final Pace pace;
    private final PrintStream progress;
    private final Random random = new Random(0);
    private final List<Step> steps = new ArrayList<>();

    private record Step(Results results, Point point, String who, Supplier<Run> turn) {}

    Rounds(Jmh jmh, OrmClock orms, Pace pace, PrintStream progress) {
        this.jmh = jmh;
        this.orms = orms;
        this.pace = pace;
        this.progress = progress;
    }

    /** Adds a kind of work at a size. */
    void add(Task task, List<Orm> inContainers, Results results) {
        Point point = task.point();
        // The ORMs' programs have one thread.
        List<Orm> others = point.threads() == 1 ? task.kind().orms(inContainers) : List.of();
        results.expect(
                point,
                Stream.concat(
                                task.kind().peers().stream().map(PeerName::title),
                                others.stream().map(orm -> orm.known().title()))
                        .toList());
        String database = task.dataset().database();
        for (PeerName peer : task.kind().peers()) {
            Map<String, String> parameters =
                    Map.of("peer", peer.name(), "database", database, "rows", String.valueOf(point.rows()));
            Class<?> benchmark = task.kind().benchmark();
            steps.add(new Step(
                    results, point, peer.title(), () -> jmh.run(benchmark, parameters, point.threads(), pace.kinds())));
        }
        for (Orm orm : others) {
            Form form =
                    new Form(database, OrmClock.WORK, point.rows(), task.kind().name());
            steps.add(new Step(results, point, orm.known().title(), () -> orms.run(orm, form, pace.kinds())));
        }
    }

    /** Adds an entry of the guide in some of its forms, of which the first is the baseline. */
    void add(String entry, Comparable forms, String database, Results results) {
        Point point = new Point(entry, "", 1, 1);
        results.expect(
                point,
                Stream.concat(
                                forms.here().stream().map(PeerName::title),
                                forms.inContainers().stream()
                                        .map(orm -> orm.known().title()))
                        .toList());
        for (PeerName peer : forms.here()) {
            Map<String, String> parameters = Map.of("entry", entry, "peer", peer.name(), "database", database);
            steps.add(new Step(
                    results, point, peer.title(), () -> jmh.run(EntryBenchmark.class, parameters, 1, pace.entries())));
        }
        for (Orm orm : forms.inContainers()) {
            Form form = new Form(database, orm.known().id(), 0, entry);
            steps.add(new Step(results, point, orm.known().title(), () -> orms.run(orm, form, pace.entries())));
        }
    }

    void run() {
        Map<Point, List<Step>> byPoint = new LinkedHashMap<>();
        steps.forEach(step ->
                byPoint.computeIfAbsent(step.point(), key -> new ArrayList<>()).add(step));
        for (int round = 1; round <= pace.rounds(); round++) {
            for (List<Step> turns : byPoint.values()) {
                progress.printf(
                        "Round %d of %d: %s%n",
                        round, pace.rounds(), turns.get(0).point().words());
                List<Step> shuffled = new ArrayList<>(turns);
                Collections.shuffle(shuffled, random);
                for (Step step : shuffled) {
                    step.results().add(step.point(), step.who(), step.turn().get());
                }
            }
        }
    }
}
