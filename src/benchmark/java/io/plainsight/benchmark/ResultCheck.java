package io.plainsight.benchmark;

import io.plainsight.benchmark.Sizes.Task;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.orm.Orm;
import io.plainsight.benchmark.orm.OrmRows;
import io.plainsight.benchmark.peer.PeerName;
import io.plainsight.benchmark.work.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether everybody comes to the same as the baseline: only then is there a point in timing it. */
final class ResultCheck {

    private final Server server;
    private final OrmClock orms;
    private final List<Orm> inContainers;

    ResultCheck(Server server, OrmClock orms, List<Orm> inContainers) {
        this.server = server;
        this.orms = orms;
        this.inContainers = inContainers;
    }

    /** What is wrong, a line each; empty where all is well. */
    List<String> run(List<Task> tasks) throws Exception {
        List<String> wrong = new ArrayList<>();
        Set<List<Object>> done = new HashSet<>();
        for (Task task : tasks) {
            if (!done.add(List.of(task.kind(), task.dataset()))) {
                continue;
            }
            List<?> expected = result(task, PeerName.JDBC);
            if (expected.size() != expectedSize(task)) {
                wrong.add("%s: %d rows, not %d".formatted(task.point().work(), expected.size(), expectedSize(task)));
            }
            for (PeerName peer : PeerName.values()) {
                compare(task, peer.title(), expected, result(task, peer), wrong);
            }
            for (Orm orm : task.kind().orms(inContainers)) {
                compare(task, orm.known().title(), expected, result(task, orm), wrong);
            }
        }
        return wrong;
    }

    private List<?> result(Task task, PeerName peer) throws Exception {
        return task.kind().result(peer, server, task.dataset());
    }

    /** A kind that reads one row reads the first of them, as there is no other. */
    private List<?> result(Task task, Orm orm) throws Exception {
        String name = task.kind().form();
        int rows = task.kind().isInsert() ? Kind.INSERTED : 1;
        JsonNode answer = orms.results(orm, task.dataset().database(), OrmClock.WORK, rows, List.of(name));
        return task.kind().isInsert()
                ? Kind.readBack(server, task.dataset())
                : OrmRows.of(answer.required("results").required(name));
    }

    static void compare(Task task, String who, List<?> expected, List<?> found, List<String> wrong) {
        if (!found.equals(expected)) {
            wrong.add("%s: %s differs from %s%s"
                    .formatted(task.point().work(), who, PeerName.JDBC.title(), firstDifference(expected, found)));
        }
    }

    private static int expectedSize(Task task) {
        return switch (task.kind()) {
            case FLAT_LIST, STREAM -> task.dataset().users();
            case JOIN, TWO_QUERIES -> task.dataset().authors();
            case ONE_ROW, READ_ONLY_TRANSACTION -> 1;
            case LONG_STREAM -> Kind.COMPARED;
            case INSERT, INSERT_WITHOUT_FILES -> Kind.INSERTED;
        };
    }

    private static String firstDifference(List<?> expected, List<?> found) {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            if (!expected.get(i).equals(found.get(i))) {
                return ": " + found.get(i) + " in place of " + expected.get(i);
            }
        }
        return ": %d rows in place of %d".formatted(found.size(), expected.size());
    }
}
