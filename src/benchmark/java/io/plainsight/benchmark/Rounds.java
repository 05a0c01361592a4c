package io.plainsight.benchmark;

import io.plainsight.benchmark.OrmClock.Form;
import io.plainsight.benchmark.Sizes.Task;
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
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Measures everything once a round; for each work, everybody in turn, once or more, in an order of the round's own. */
final class Rounds {

    private final Jmh jmh;
    private final OrmClock orms;
    private final Pace pace;
    private final PrintStream progress;
    private final Random random = new Random(0);
    private final List<Work> works = new ArrayList<>();

    /** What everybody does before the next is done: a kind of work at a size, or some entries. */
    private record Work(String words, Results results, List<Turn> turns) {}

    private record Turn(String who, Supplier<Map<Point, Run>> runs) {}

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
        results.expect(point, titles(task.kind().peers(), others));
        List<Turn> turns = new ArrayList<>();
        String database = task.dataset().database();
        for (PeerName peer : task.kind().peers()) {
            Map<String, String> parameters =
                    Map.of("peer", peer.name(), "database", database, "rows", String.valueOf(point.rows()));
            Class<?> benchmark = task.kind().benchmark();
            turns.add(new Turn(
                    peer.title(), () -> Map.of(point, jmh.run(benchmark, parameters, point.threads(), pace.kinds()))));
        }
        for (Orm orm : others) {
            Form form =
                    new Form(database, OrmClock.WORK, point.rows(), task.kind().name());
            turns.add(new Turn(orm.known().title(), () -> Map.of(point, orms.run(orm, form, pace.kinds()))));
        }
        int times = task.kind().isShort() && point.threads() == 1 ? pace.turns() : 1;
        List<Turn> all =
                Collections.nCopies(times, turns).stream().flatMap(List::stream).toList();
        works.add(new Work(point.words(), results, all));
    }

    /** Adds entries of the guide, each in some of its forms, of which the first is the baseline. */
    void add(Map<String, Comparable> entries, String database, Results results) {
        entries.forEach((id, forms) -> results.expect(point(id), titles(forms.here(), forms.inContainers())));
        List<String> ids = List.copyOf(entries.keySet());
        for (int from = 0; from < ids.size(); from += Pace.ENTRIES_TOGETHER) {
            List<String> some = ids.subList(from, Math.min(from + Pace.ENTRIES_TOGETHER, ids.size()));
            List<Turn> turns = new ArrayList<>();
            for (PeerName peer : PeerName.values()) {
                List<String> theirs = where(some, id -> entries.get(id).here().contains(peer));
                turns.add(new Turn(peer.title(), () -> entries(peer, theirs, database)));
            }
            for (Orm orm : Orm.values()) {
                List<String> theirs =
                        where(some, id -> entries.get(id).inContainers().contains(orm));
                turns.add(new Turn(orm.known().title(), () -> entries(orm, theirs, database)));
            }
            works.add(new Work(String.join(", ", some), results, turns));
        }
    }

    private Map<Point, Run> entries(PeerName peer, List<String> ids, String database) {
        Map<Point, Run> runs = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jmh.run(new EntryJvm.Order(peer, database, ids, pace.entries()))
                    .forEach((id, run) -> runs.put(point(id), run));
        }
        return runs;
    }

    private Map<Point, Run> entries(Orm orm, List<String> ids, String database) {
        Map<Point, Run> runs = new LinkedHashMap<>();
        for (String id : ids) {
            runs.put(point(id), orms.run(orm, new Form(database, orm.known().id(), 0, id), pace.entries()));
        }
        return runs;
    }

    private static Point point(String entry) {
        return new Point(entry, "", 1, 1);
    }

    private static List<String> titles(Iterable<PeerName> peers, Iterable<Orm> inContainers) {
        List<String> titles = new ArrayList<>();
        peers.forEach(peer -> titles.add(peer.title()));
        inContainers.forEach(orm -> titles.add(orm.known().title()));
        return titles;
    }

    private static List<String> where(List<String> ids, Predicate<String> wanted) {
        return ids.stream().filter(wanted).toList();
    }

    void run() {
        for (int round = 1; round <= pace.rounds(); round++) {
            for (Work work : works) {
                progress.printf("Round %d of %d: %s%n", round, pace.rounds(), work.words());
                List<Turn> shuffled = new ArrayList<>(work.turns());
                Collections.shuffle(shuffled, random);
                for (Turn turn : shuffled) {
                    turn.runs().get().forEach((point, run) -> work.results().add(point, turn.who(), run));
                }
            }
        }
    }
}
