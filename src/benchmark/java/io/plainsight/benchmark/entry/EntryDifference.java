package io.plainsight.benchmark.entry;

import io.plainsight.compare.recorded.RecordedCase;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What tells a form that is ours to write from the XML mapper, which it is to equal: in rows, order and statements. */
final class EntryDifference {

    private EntryDifference() {}

    /** In words; empty where there is none. */
    static Optional<String> between(RecordedCase explicit, RecordedCase other) {
        if (other.error() != null) {
            return Optional.of("fails: " + other.error().message());
        }
        if (!other.result().equals(explicit.result())) {
            return Optional.of(first(explicit.result(), other.result()));
        }
        return other.statements().size() == explicit.statements().size()
                ? Optional.empty()
                : Optional.of("%d statements in place of %d"
                        .formatted(
                                other.statements().size(), explicit.statements().size()));
    }

    private static String first(JsonNode expected, JsonNode found) {
        if (!expected.isArray() || !found.isArray()) {
            return found + " in place of " + expected;
        }
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            if (!found.get(i).equals(expected.get(i))) {
                return found.get(i) + " in place of " + expected.get(i);
            }
        }
        return "%d rows in place of %d".formatted(found.size(), expected.size());
    }
}
