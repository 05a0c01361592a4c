package io.plainsight.compare.verdict;

import io.plainsight.compare.recorded.TableChange;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes without the keys that the database made up: another run makes up others. A column {@code user_id} is taken for
 * a reference to {@code users}.
 */
final class KeyMask {

    private static final String ID = "id";
    private static final String GENERATED = "generated key";

    private final Map<String, Set<JsonNode>> generated = new HashMap<>();

    private KeyMask(Map<String, TableChange> changes) {
        changes.forEach((table, change) -> generated.put(
                table,
                change.inserted().stream()
                        .filter(row -> row.has(ID))
                        .map(row -> row.get(ID))
                        .collect(Collectors.toSet())));
    }

    /** The changes as a tree, with a fixed text in place of each generated key. */
    static JsonNode mask(Map<String, TableChange> changes) {
        KeyMask mask = new KeyMask(changes);
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        changes.forEach((table, change) -> {
            Map<String, Collection<JsonNode>> kinds = new LinkedHashMap<>();
            kinds.put("inserted", mask.mask(table, change.inserted()));
            kinds.put("deleted", change.deleted());
            kinds.put(
                    "updated",
                    change.updated().stream()
                            .map(update -> (JsonNode) JsonNodeFactory.instance
                                    .objectNode()
                                    .<ObjectNode>set("before", update.before())
                                    .set("after", mask.mask("", update.after())))
                            .toList());
            ObjectNode node = tree.putObject(table);
            kinds.forEach((kind, rows) -> {
                if (!rows.isEmpty()) {
                    node.putArray(kind).addAll(rows);
                }
            });
        });
        return tree;
    }

    private List<JsonNode> mask(String table, List<JsonNode> rows) {
        return rows.stream().map(row -> mask(table, row)).toList();
    }

    private JsonNode mask(String table, JsonNode row) {
        ObjectNode copy = (ObjectNode) row.deepCopy();
        for (String column : List.copyOf(copy.propertyNames())) {
            String referred =
                    column.equals(ID) ? table : column.endsWith("_id") ? column.replaceFirst("_id$", "s") : "";
            if (generated.getOrDefault(referred, Set.of()).contains(copy.get(column))) {
                copy.put(column, GENERATED);
            }
        }
        return copy;
    }
}
