package io.plainsight.compare.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Neutral trees in the one form in which equal ones are equal: a number is its value, whatever its type. */
final class TypedRows {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TypedRows() {}

    /** The tree with each number as its value. */
    static JsonNode inOrder(JsonNode tree) {
        return normal(tree, false);
    }

    /** The same, with each list in an order that depends on nothing but its elements. */
    static JsonNode asSet(JsonNode tree) {
        return normal(tree, true);
    }

    private static JsonNode normal(JsonNode tree, boolean sorted) {
        if (tree.isNumber()) {
            return number(tree.decimalValue());
        }
        if (tree instanceof ArrayNode list) {
            List<JsonNode> elements = new ArrayList<>();
            list.forEach(element -> elements.add(normal(element, sorted)));
            if (sorted) {
                elements.sort(Comparator.comparing(JsonNode::toString));
            }
            return JSON.arrayNode().addAll(elements);
        }
        if (tree instanceof ObjectNode object) {
            JsonNode digits = object.has("decimal") ? object.get("decimal") : object.get("float");
            if (digits != null && object.size() == 1) {
                return number(new BigDecimal(digits.stringValue()));
            }
            // In the order of the names, so that the text of equal rows is the same too.
            ObjectNode sortedByName = JSON.objectNode();
            object.propertyNames().stream()
                    .sorted()
                    .forEach(name -> sortedByName.set(name, normal(object.get(name), sorted)));
            return sortedByName;
        }
        return tree;
    }

    private static JsonNode number(BigDecimal value) {
        return JSON.objectNode().put("number", value.stripTrailingZeros().toPlainString());
    }

    /** The rows that differ: of two lists the elements that only one has, else both as a whole. */
    static Counterexample difference(JsonNode explicit, JsonNode other) {
        List<JsonNode> onlyExplicit = rows(explicit);
        List<JsonNode> onlyOther = new ArrayList<>();
        for (JsonNode row : rows(other)) {
            JsonNode form = asSet(row);
            int found = 0;
            while (found < onlyExplicit.size()
                    && !asSet(onlyExplicit.get(found)).equals(form)) {
                found++;
            }
            if (found < onlyExplicit.size()) {
                onlyExplicit.remove(found);
            } else {
                onlyOther.add(row);
            }
        }
        return new Counterexample(onlyExplicit, onlyOther);
    }

    private static List<JsonNode> rows(JsonNode tree) {
        List<JsonNode> rows = new ArrayList<>();
        if (tree.isArray()) {
            tree.forEach(rows::add);
        } else {
            rows.add(tree);
        }
        return rows;
    }
}
