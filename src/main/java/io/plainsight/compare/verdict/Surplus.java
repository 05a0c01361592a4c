package io.plainsight.compare.verdict;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The relations that an interface loads without having been asked: they are no part of the answer, only of its cost. A
 * relation is what holds rows; values that take an object to write down, such as moments, are none.
 */
final class Surplus {

    private static final Set<String> VALUES = Set.of("datetime", "decimal", "float");

    private final Set<String> names = new TreeSet<>();
    private final JsonNode rest;

    /**
     * Takes out of a result what is not asked for.
     *
     * @param asked a result that holds the relations that are
     */
    Surplus(JsonNode asked, JsonNode result) {
        rest = result.deepCopy();
        remove(Set.of(asked), rest);
    }

    /** The relations that were loaded besides, in alphabetical order. */
    Set<String> names() {
        return names;
    }

    /** The result without them. */
    JsonNode rest() {
        return rest;
    }

    private void remove(Set<JsonNode> asked, JsonNode result) {
        if (result.isArray()) {
            Set<JsonNode> elements = new LinkedHashSet<>();
            asked.forEach(list -> list.forEach(elements::add));
            result.forEach(element -> remove(elements, element));
        } else if (result instanceof ObjectNode row) {
            for (String name : Set.copyOf(row.propertyNames())) {
                if (isRelation(row.get(name))) {
                    Set<JsonNode> same = new LinkedHashSet<>();
                    asked.stream()
                            .filter(each -> each.has(name))
                            .map(each -> each.get(name))
                            .forEach(same::add);
                    if (same.isEmpty()) {
                        row.remove(name);
                        names.add(name);
                    } else {
                        remove(same, row.get(name));
                    }
                }
            }
        }
    }

    private static boolean isRelation(JsonNode node) {
        return node.isArray()
                || node.isObject() && node.propertyStream().noneMatch(field -> VALUES.contains(field.getKey()));
    }
}
