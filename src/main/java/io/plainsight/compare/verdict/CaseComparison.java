package io.plainsight.compare.verdict;

import io.plainsight.compare.recorded.Failure;
import io.plainsight.compare.recorded.RecordedCase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Compares what two interfaces came to in one case. */
public final class CaseComparison {

    private CaseComparison() {}

    /**
     * Compares an interface with the explicit SQL.
     *
     * @param tables those that the case may read and change
     */
    public static Comparison compare(RecordedCase explicit, RecordedCase other, Collection<TableShape> tables) {
        if (other.noSuchForm() != null) {
            return Comparison.of(Verdict.NO_SUCH_FORM, other.noSuchForm());
        }
        if (explicit.error() != null || other.error() != null) {
            return compareFailures(explicit, other);
        }
        JsonNode changes = KeyMask.mask(explicit.changes());
        JsonNode otherChanges = KeyMask.mask(other.changes());
        if (!TypedRows.asSet(changes).equals(TypedRows.asSet(otherChanges))) {
            return new Comparison(Verdict.DIFFERENT, "The rows end up different.", byTable(changes, otherChanges));
        }
        return compareResults(explicit, other, tables);
    }

    private static Comparison compareFailures(RecordedCase explicit, RecordedCase other) {
        Failure ours = explicit.error();
        Failure theirs = other.error();
        if (ours == null) {
            return Comparison.of(Verdict.REFUSED, "It raises %s (%s).".formatted(theirs.type(), theirs.message()));
        }
        if (theirs == null) {
            return new Comparison(
                    Verdict.DIFFERENT,
                    "The explicit SQL is refused with " + ours.type() + "; it is not.",
                    byTable(KeyMask.mask(explicit.changes()), KeyMask.mask(other.changes())));
        }
        return ours.kind() == theirs.kind() && explicit.changes().equals(other.changes())
                ? Comparison.of(Verdict.SAME, "Both are refused; it raises " + theirs.type() + ".")
                : Comparison.of(
                        Verdict.DIFFERENT,
                        "The explicit SQL is refused with %s, it with %s.".formatted(ours.type(), theirs.type()));
    }

    private static Comparison compareResults(RecordedCase explicit, RecordedCase other, Collection<TableShape> tables) {
        JsonNode ours = explicit.result();
        Surplus surplus = new Surplus(ours, other.result());
        JsonNode theirs = surplus.rest();
        String besides = surplus.names().isEmpty()
                ? ""
                : "It loads more than was asked for: %s. ".formatted(String.join(", ", surplus.names()));
        ResultOrder order = new ResultOrder(other.statements(), tables);
        Optional<String> whyNotDefined = order.whyNotDefined(theirs);
        Set<String> loose = order.looseLabels(theirs);
        if (!loose.isEmpty()) {
            return TypedRows.asSet(without(ours, loose)).equals(TypedRows.asSet(without(theirs, loose)))
                    ? Comparison.of(
                            Verdict.SAME_SET,
                            "The window of %s does not say which of equal rows comes first. %s"
                                    .formatted(String.join(", ", loose), whyNotDefined.orElse(""))
                                    .strip())
                    : new Comparison(Verdict.DIFFERENT, "The results differ.", TypedRows.difference(ours, theirs));
        }
        if (whyNotDefined.isEmpty() && TypedRows.inOrder(ours).equals(TypedRows.inOrder(theirs))) {
            return Comparison.of(Verdict.SAME, besides.strip());
        }
        if (!TypedRows.asSet(ours).equals(TypedRows.asSet(theirs))) {
            return new Comparison(
                    Verdict.DIFFERENT, besides + "The results differ.", TypedRows.difference(ours, theirs));
        }
        return whyNotDefined.isPresent()
                ? Comparison.of(Verdict.SAME_SET, besides + whyNotDefined.get())
                : new Comparison(
                        Verdict.DIFFERENT,
                        besides + "The same rows in another defined order.",
                        new Counterexample(List.of(ours), List.of(theirs)));
    }

    private static JsonNode without(JsonNode rows, Set<String> labels) {
        JsonNode copy = rows.deepCopy();
        copy.forEach(row -> {
            if (row instanceof ObjectNode object) {
                object.remove(labels);
            }
        });
        return copy;
    }

    /** One element for each table and kind of change that differs; null where none does. */
    private static @Nullable Counterexample byTable(JsonNode explicit, JsonNode other) {
        List<JsonNode> onlyExplicit = new ArrayList<>();
        List<JsonNode> onlyOther = new ArrayList<>();
        TreeSet<String> tables = new TreeSet<>(explicit.propertyNames());
        tables.addAll(other.propertyNames());
        for (String table : tables) {
            for (String kind : List.of("inserted", "deleted", "updated")) {
                Counterexample rows = TypedRows.difference(
                        explicit.path(table).path(kind).isMissingNode()
                                ? JsonNodeFactory.instance.arrayNode()
                                : explicit.get(table).get(kind),
                        other.path(table).path(kind).isMissingNode()
                                ? JsonNodeFactory.instance.arrayNode()
                                : other.get(table).get(kind));
                rows.onlyExplicit().forEach(row -> onlyExplicit.add(labelled(table, kind, row)));
                rows.onlyOther().forEach(row -> onlyOther.add(labelled(table, kind, row)));
            }
        }
        return onlyExplicit.isEmpty() && onlyOther.isEmpty() ? null : new Counterexample(onlyExplicit, onlyOther);
    }

    private static JsonNode labelled(String table, String kind, JsonNode row) {
        return JsonNodeFactory.instance.objectNode().set(kind + " " + table, row);
    }
}
