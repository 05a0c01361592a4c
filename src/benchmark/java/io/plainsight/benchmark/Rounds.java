package io.plainsight.benchmark;

import io.plainsight.benchmark.Sizes.Task;
import io.plainsight.benchmark.peer.PeerName;
import io.plainsight.benchmark.report.Point;
import io.plainsight.benchmark.report.Results;
import io.plainsight.benchmark.work.EntryBenchmark;
import io.plainsight.benchmark.work.EntryForm;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Measures everything once a round; for each point, everybody in turn, in an order of the round's own. */
final class Rounds {

    private final Jmh jmh;
    private final int rounds;
    private final PrintStream progress;
    private final Random random = new Random(0);
    private final List<Step> steps = new ArrayList<>();

    private record Step(Results results, Point point, String who, Class<?> benchmark, Map<String, String> parameters) {}

    Rounds(Jmh jmh, int rounds, PrintStream progress) {
        this.jmh = jmh;
        this.rounds = rounds;
        this.progress = progress;
    }

    /** Adds a kind of work at a size. */
    void add(Task task, Results results) {
        results.expect(
                task.point(), task.kind().peers().stream().map(PeerName::title).toList());
        for (PeerName peer : task.kind().peers()) {
            Map<String, String> parameters = Map.of(
                    "peer", peer.name(),
                    "database", task.dataset().database(),
                    "rows", String.valueOf(task.point().rows()));
            steps.add(new Step(results, task.point(), peer.title(), task.kind().benchmark(), parameters));
        }
    }

    /** Adds an entry of the guide in some of its forms, of which the first is one. */
    void add(String entry, Set<EntryForm> forms, String database, Results results) {
        Point point = new Point(entry, "", 1, 1);
        results.expect(point, forms.stream().map(EntryForm::title).toList());
        for (EntryForm form : forms) {
            Map<String, String> parameters = Map.of("entry", entry, "form", form.name(), "database", database);
            steps.add(new Step(results, point, form.title(), EntryBenchmark.class, parameters));
        }
    }

    void run() {
        Map<Point, List<Step>> byPoint = new LinkedHashMap<>();
        steps.forEach(step ->
                byPoint.computeIfAbsent(step.point(), key -> new ArrayList<>()).add(step));
        for (int round = 1; round <= rounds; round++) {
            for (List<Step> turns : byPoint.values()) {
                progress.printf(
                        "Round %d of %d: %s%n",
                        round, rounds, turns.get(0).point().words());
                List<Step> shuffled = new ArrayList<>(turns);
                Collections.shuffle(shuffled, random);
                for (Step step : shuffled) {
                    step.results()
                            .add(
                                    step.point(),
                                    step.who(),
                                    jmh.run(
                                            step.benchmark(),
                                            step.parameters(),
                                            step.point().threads()));
                }
            }
        }
    }
}
