package io.plainsight.compare.server;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan of MariaDB, which tells it in JSON only, as a tree in MySQL's manner: each step below the one that it feeds. */
final class MariaDbPlan {

    private static final Map<String, String> STEPS = Map.of(
            "temporary_table", "Temporary table",
            "materialized", "Materialize",
            "window_functions_computation", "Window functions",
            "union_result", "Union",
            "recursive_union", "Recursive union",
            "subqueries", "Subqueries",
            "expression_cache", "Cache of a subquery",
            "block-nl-join", "Block nested loop join",
            "duplicates_removal", "Remove duplicates");

    private static final Map<String, String> ACCESS = Map.of(
            "ALL", "Table scan",
            "index", "Index scan",
            "range", "Index range scan",
            "ref", "Index lookup",
            "eq_ref", "Single-row index lookup",
            "const", "Constant row",
            "system", "Constant row",
            "ref_or_null", "Index lookup or null",
            "index_merge", "Index merge",
            "fulltext", "Full-text search");

    /** How the server fared, not what it did. */
    private static final Set<String> LEFT_OUT = Set.of("r_engine_stats", "query_optimization");

    private final StringBuilder text = new StringBuilder();

    private MariaDbPlan() {}

    /** @param json what {@code analyze format=json} or {@code explain format=json} said */
    static String of(String json) {
        MariaDbPlan plan = new MariaDbPlan();
        plan.inside(JsonMapper.shared().readTree(json), 0);
        return plan.text.toString().strip();
    }

    private void inside(JsonNode node, int depth) {
        if (node.isArray()) {
            node.forEach(element -> inside(element, depth));
            return;
        }
        node.properties().stream()
                .filter(field -> field.getValue().isContainer() && !LEFT_OUT.contains(field.getKey()))
                .forEach(field -> step(field.getKey(), field.getValue(), depth));
    }

    private void step(String name, JsonNode node, int depth) {
        String words = words(name, node);
        if (words != null) {
            text.append("    ".repeat(depth)).append("-> ").append(words).append('\n');
        }
        inside(node, words == null ? depth : depth + 1);
    }

    /** What a step does; null for what only holds others together. */
    private static @Nullable String words(String name, JsonNode node) {
        return switch (name) {
            case "table" -> table(node);
            case "filesort" -> "Sort: " + node.path("sort_key").asString() + rows(node.path("r_output_rows"));
            case "nested_loop" -> node.size() > 1 ? "Nested loop" : null;
            default -> STEPS.get(name);
        };
    }

    private static String table(JsonNode node) {
        if (node.has("message")) {
            return node.path("message").asString();
        }
        String access = node.path("access_type").asString("");
        String key = node.path("key").asString("");
        String verb = node.has("delete") ? "Delete: " : node.has("update") ? "Update: " : "";
        return verb
                + (access.isEmpty() ? "Insert into " : ACCESS.getOrDefault(access, access) + " on ")
                + node.path("table_name").asString()
                + (key.isEmpty()
                        ? ""
                        : (node.path("using_index").asBoolean(false) ? " using covering " : " using ") + key)
                + (node.has("attached_condition")
                        ? ", filter: (" + node.path("attached_condition").asString() + ")"
                        : "")
                + rows(node.path("r_rows"));
    }

    private static String rows(JsonNode rows) {
        return rows.isNumber() ? "  (actual rows=" + rows.asString() + ")" : "";
    }
}
