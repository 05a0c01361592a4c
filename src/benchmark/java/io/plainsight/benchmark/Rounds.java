package io.plainsight.benchmark;

import io.plainsight.benchmark.OrmClock.Form;
import io.plainsight.benchmark.Sizes.Task;
import io.plainsight.benchmark.entry.EntryCheck.Comparable;
import io.plainsight.benchmark.orm.Orm;
import io.plainsight.benchmark.peer.PeerName;
import io.plainsight.benchmark.report.Results;
import io.plainsight.benchmark.report.Run;
import io.plainsight.benchmark.work.Kind;
import io.plainsight.performance.Point;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Measures everything once a round; for each work, everybody in turn, once or more, in an order of the round's own. */
final class Rounds {

    private final Jmh jmh;
    private final OrmClock orms;
    private final Pace pace;
    private final PrintStream progress;
    private final Random random = new Random(0);
    private final List<Work> works = new ArrayList<>();

    /** What everybody does before the next is done: a kind of work at a size, or some entries. */
    private record Work(String words, List<Runnable> turns) {}

    Rounds(Jmh jmh, OrmClock orms, Pace pace, PrintStream progress) {
        this.jmh = jmh;
        this.orms = orms;
        this.pace = pace;
        this.progress = progress;
    }

    /** Adds a kind of work at a size. */
    void add(Task task, List<Orm> inContainers, Results results) {
        Kind kind = task.kind();
        Point point = task.point();
        // The ORMs' programs have one thread.
        List<Orm> others = point.threads() == 1 ? kind.orms(inContainers) : List.of();
        results.expect(point, titles(List.of(PeerName.values()), others));
        String database = task.dataset().database();
        List<Runnable> turns = new ArrayList<>();
        turns.add(() -> together(kind, database, point, results));
        for (Orm orm : others) {
            Form form = new Form(database, OrmClock.WORK, point.rows(), kind.form());
            turns.add(() -> results.add(point, orm.known().title(), orms.run(orm, form, pace.of(kind))));
        }
        int times = kind.isOneRow() && point.threads() == 1 ? pace.processes() : 1;
        List<Runnable> all =
                Collections.nCopies(times, turns).stream().flatMap(List::stream).toList();
        works.add(new Work(point.words(), all));
    }

    private void together(Kind kind, String database, Point point, Results results) {
        List<PeerName> peers = List.of(PeerName.values());
        List<Map<String, String>> each = peers.stream()
                .map(peer -> Map.of("peer", peer.name(), "database", database, "rows", String.valueOf(point.rows())))
                .toList();
        List<Run> runs = jmh.run(new SharedJvm.Order(kind, each, point.threads(), pace.of(kind), random.nextLong()));
        for (int index = 0; index < runs.size(); index++) {
            results.add(point, peers.get(index).title(), runs.get(index));
        }
    }

    /** Adds entries of the guide, each in some of its forms, of which the first is the baseline. */
    void add(Map<String, Comparable> entries, String database, Results results) {
        entries.forEach((id, forms) -> results.expect(point(id), titles(forms.here(), forms.inContainers())));
        List<String> ids = List.copyOf(entries.keySet());
        for (int from = 0; from < ids.size(); from += Pace.ENTRIES_TOGETHER) {
            List<String> some = ids.subList(from, Math.min(from + Pace.ENTRIES_TOGETHER, ids.size()));
            List<Runnable> turns = new ArrayList<>();
            turns.add(() -> together(some, entries, database, results));
            for (Orm orm : Orm.values()) {
                turns.add(() -> some.stream()
                        .filter(id -> entries.get(id).inContainers().contains(orm))
                        .forEach(id -> results.add(
                                point(id),
                                orm.known().title(),
                                orms.run(orm, new Form(database, orm.known().id(), 0, id), pace.entries()))));
            }
            works.add(new Work(String.join(", ", some), turns));
        }
    }

    private void together(List<String> ids, Map<String, Comparable> entries, String database, Results results) {
        List<Map<String, String>> each = new ArrayList<>();
        for (String id : ids) {
            for (PeerName peer : entries.get(id).here()) {
                each.add(Map.of("peer", peer.name(), "database", database, "entry", id));
            }
        }
        List<Run> runs = jmh.run(new SharedJvm.Order(null, each, 1, pace.entries(), random.nextLong()));
        for (int index = 0; index < runs.size(); index++) {
            Map<String, String> parameters = each.get(index);
            String who = PeerName.valueOf(parameters.get("peer")).title();
            results.add(point(parameters.get("entry")), who, runs.get(index));
        }
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

    /** One round; the first is 1. */
    void run(int round) {
        for (Work work : works) {
            progress.printf("Round %d of %d: %s%n", round, pace.rounds(), work.words());
            List<Runnable> shuffled = new ArrayList<>(work.turns());
            Collections.shuffle(shuffled, random);
            shuffled.forEach(Runnable::run);
        }
    }
}
