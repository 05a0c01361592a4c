package io.plainsight.benchmark;

import io.plainsight.benchmark.Sizes.Task;
import io.plainsight.benchmark.data.Dataset;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.entry.EntryCheck;
import io.plainsight.benchmark.orm.Orm;
import io.plainsight.benchmark.orm.OrmContainers;
import io.plainsight.benchmark.report.Circumstances;
import io.plainsight.benchmark.report.Report;
import io.plainsight.benchmark.report.Results;
import io.plainsight.benchmark.work.Kind;
import io.plainsight.performance.Point;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One run: makes the data, compares results, measures, writes, and drops the data again. */
final class Benchmark {

    private final Sizes sizes;
    private final Pace pace;
    private final boolean withOrms;
    private final PrintStream progress;

    /** @param withOrms whether those in containers are measured, too */
    Benchmark(Sizes sizes, Pace pace, boolean withOrms, PrintStream progress) {
        this.sizes = sizes;
        this.pace = pace;
        this.withOrms = withOrms;
        this.progress = progress;
    }

    /**
     * Runs it on databases of its own.
     *
     * @param reached how the server is, in words
     * @param command that ran it
     * @param folder where it is written
     * @return whether all results are right; nothing is measured or written where they are not
     */
    boolean run(Server server, String reached, String command, Path folder) throws Exception {
        Map<String, String> circumstances = new LinkedHashMap<>(Map.of("Command", "`" + command + "`"));
        circumstances.putAll(Circumstances.ofThisMachine());
        circumstances.put("Server", server.version() + ", " + reached);
        circumstances.put("Settings of the driver", "`" + Server.SETTINGS + "`");
        List<Task> tasks = sizes.tasks();
        Set<Dataset> datasets = new LinkedHashSet<>();
        tasks.forEach(task -> datasets.add(task.dataset()));
        datasets.add(Dataset.sample());
        Thread ifInterrupted = new Thread(() -> drop(datasets, server));
        Runtime.getRuntime().addShutdownHook(ifInterrupted);
        try (OrmContainers containers = new OrmContainers(server)) {
            progress.println("Making " + datasets.size() + " databases");
            for (Dataset dataset : datasets) {
                dataset.create(server);
            }
            return measure(server, new OrmClock(containers), tasks, circumstances, folder);
        } finally {
            drop(datasets, server);
            Runtime.getRuntime().removeShutdownHook(ifInterrupted);
        }
    }

    private void drop(Set<Dataset> datasets, Server server) {
        try {
            for (Dataset dataset : datasets) {
                dataset.drop(server);
            }
        } catch (SQLException e) {
            progress.println("Databases whose names begin with plainsight_benchmark may be left: " + e.getMessage());
        }
    }

    private boolean measure(
            Server server, OrmClock orms, List<Task> tasks, Map<String, String> circumstances, Path folder)
            throws Exception {
        progress.println("Comparing results");
        String sample = Dataset.sample().database();
        List<Orm> working = withOrms ? Orm.thatWork() : List.of();
        Map<Orm, JsonNode> answers = new EnumMap<>(Orm.class);
        for (Orm orm : withOrms ? List.of(Orm.values()) : List.<Orm>of()) {
            JsonNode answer = orms.results(orm, sample, orm.known().id(), 0, EntryCheck.entries());
            answers.put(orm, answer.required("results"));
            answer.required("versions")
                    .properties()
                    .forEach(each ->
                            circumstances.put(each.getKey(), each.getValue().stringValue()));
        }
        EntryCheck entries = EntryCheck.run(server, sample, answers);
        List<String> wrong = new ArrayList<>(new ResultCheck(server, orms, working).run(tasks));
        wrong.addAll(entries.wrong());
        if (!wrong.isEmpty()) {
            progress.println("Results differ, so nothing was measured:");
            wrong.forEach(progress::println);
            return false;
        }
        progress.printf("The results of all agree: %d kinds and sizes, %d entries%n", tasks.size(), entries.count());
        Results kinds = new Results();
        Results guide = new Results();
        Rounds rounds = new Rounds(new Jmh(pace.forked(), server.save()), orms, pace, progress);
        tasks.forEach(task -> rounds.add(task, working, kinds));
        compareStrategies(tasks, kinds);
        rounds.add(entries.first(pace.mostEntries()), sample, guide);
        for (int round = 1; round <= pace.rounds(); round++) {
            rounds.run(round);
            circumstances.put("Pace", pace.words(round));
            // After each: a run takes hours, and somebody may end it.
            new Report(circumstances, kinds, guide).write(folder);
            progress.println("Written to " + folder);
        }
        return true;
    }

    /** The two ways to read parents with their children, of the largest size, by the same measure. */
    private static void compareStrategies(List<Task> tasks, Results results) {
        largest(tasks, Kind.JOIN)
                .ifPresent(join -> largest(tasks, Kind.TWO_QUERIES)
                        .ifPresent(queries -> results.compare(
                                queries,
                                join,
                                new Point(
                                        Kind.TWO_QUERIES.title() + " to the join of JDBC",
                                        queries.size(),
                                        queries.rows(),
                                        queries.threads()))));
    }

    private static Optional<Point> largest(List<Task> tasks, Kind kind) {
        return tasks.stream()
                .filter(task -> task.kind() == kind)
                .map(Task::point)
                .max(Comparator.comparingInt(Point::rows));
    }
}
