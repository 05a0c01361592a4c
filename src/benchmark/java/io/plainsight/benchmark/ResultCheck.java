package io.plainsight.benchmark;

import io.plainsight.benchmark.Sizes.Task;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.peer.PeerName;
import io.plainsight.benchmark.work.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether everybody comes to the same as the baseline: only then is there a point in timing it. */
final class ResultCheck {

    private final Server server;

    ResultCheck(Server server) {
        this.server = server;
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
            for (PeerName peer : task.kind().peers()) {
                List<?> found = result(task, peer);
                if (!found.equals(expected)) {
                    wrong.add("%s: %s differs from %s%s"
                            .formatted(
                                    task.point().work(),
                                    peer.title(),
                                    PeerName.JDBC.title(),
                                    firstDifference(expected, found)));
                }
            }
        }
        return wrong;
    }

    private List<?> result(Task task, PeerName peer) throws Exception {
        return task.kind().result(peer, server, task.dataset());
    }

    private static int expectedSize(Task task) {
        return switch (task.kind()) {
            case FLAT_LIST, STREAM -> task.dataset().users();
            case JOIN, TWO_QUERIES -> task.dataset().authors();
            case ONE_ROW, READ_ONLY_TRANSACTION -> 1;
            case LONG_STREAM -> Kind.COMPARED;
            case INSERT -> Kind.INSERTED;
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
