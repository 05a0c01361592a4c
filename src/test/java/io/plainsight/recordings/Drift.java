package io.plainsight.recordings;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.plainsight.compare.recorded.InterfaceRecording;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.SentStatement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What changed from one recording of an interface to the next, for people: the changelog of an upgrade. */
final class Drift {

    private static final int CONTEXT = 3;

    private Drift() {}

    /** A diff of what was sent and answered for each case that is not as it was; empty where all is. */
    static String between(InterfaceRecording before, InterfaceRecording after) {
        List<String> diffs = new ArrayList<>();
        diffs.add(diff(before.name(), header(before), header(after)));
        Set<String> ids = new LinkedHashSet<>();
        Stream.of(before, after)
                .flatMap(recording -> recording.cases().stream())
                .forEach(recorded -> ids.add(recorded.id()));
        for (String id : ids) {
            diffs.add(diff(
                    before.name() + " " + id,
                    before.find(id).map(Drift::lines).orElse(List.of()),
                    after.find(id).map(Drift::lines).orElse(List.of())));
        }
        diffs.add(diff(
                before.name() + " growth",
                before.growth().stream().map(Object::toString).toList(),
                after.growth().stream().map(Object::toString).toList()));
        return String.join("", diffs);
    }

    private static List<String> header(InterfaceRecording recording) {
        return List.of("versions: " + recording.versions(), "server: " + recording.server());
    }

    private static List<String> lines(RecordedCase recorded) {
        List<String> lines = new ArrayList<>(recorded.source().lines().toList());
        for (SentStatement statement : recorded.statements()) {
            lines.addAll(statement.sql().strip().lines().toList());
            lines.add("  rows examined %s, sent %s, affected %s; temporary tables %s, full scans %s, sorts %s, error %s"
                    .formatted(
                            statement.rowsExamined(),
                            statement.rowsSent(),
                            statement.rowsAffected(),
                            statement.temporaryTables(),
                            statement.fullScans(),
                            statement.sorts(),
                            statement.errorCode()));
            if (statement.plan() != null) {
                statement.plan().lines().map("  "::concat).forEach(lines::add);
            }
        }
        recorded.transaction().forEach(statement -> lines.add("transaction: " + statement));
        if (recorded.result().isArray()) {
            recorded.result().forEach(row -> lines.add("result: " + row));
        } else {
            lines.add("result: " + recorded.result());
        }
        recorded.changes().forEach((table, change) -> lines.add("changes of " + table + ": " + change));
        lines.add("error: " + recorded.error());
        lines.add("no such form: " + recorded.noSuchForm());
        return lines;
    }

    private static String diff(String title, List<String> before, List<String> after) {
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                "committed " + title, "recorded " + title, before, DiffUtils.diff(before, after), CONTEXT);
        return diff.isEmpty() ? "" : String.join("\n", diff) + "\n";
    }
}
