package io.plainsight.report;

import io.plainsight.compare.recorded.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What came of a case, a row a line. */
final class ResultText {

    private ResultText() {}

    static String rows(JsonNode result) {
        return result.isArray()
                ? result.valueStream().map(JsonNode::toString).collect(Collectors.joining("\n"))
                : result.toString();
    }

    static String changes(Map<String, TableChange> changes) {
        List<String> lines = new ArrayList<>();
        changes.forEach((table, change) -> {
            change.inserted().forEach(row -> lines.add("inserted into " + table + ": " + row));
            change.deleted().forEach(row -> lines.add("deleted from " + table + ": " + row));
            change.updated()
                    .forEach(update ->
                            lines.add("updated in " + table + ": " + update.before() + " to " + update.after()));
        });
        return String.join("\n", lines);
    }
}
