package io.plainsight.compare.recorded;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * One case through one interface.
 *
 * @param id the case
 * @param source what a user of the interface writes; empty where there is no form
 * @param statements what was sent, in order, transaction statements left out
 * @param transaction the transaction statements
 * @param result as a neutral tree; a JSON null where nothing was found, where it failed, and where it writes
 * @param error null where it succeeded
 * @param changes by table
 * @param noSuchForm why the interface has no form of the case; null where it has one
 */
public record RecordedCase(
        String id,
        String source,
        List<SentStatement> statements,
        List<String> transaction,
        JsonNode result,
        @Nullable Failure error,
        Map<String, TableChange> changes,
        @JsonInclude(Include.NON_NULL) @Nullable String noSuchForm) {

    /** What a file leaves out is nothing. */
    public RecordedCase {
        source = Objects.requireNonNullElse(source, "");
        statements = Objects.requireNonNullElse(statements, List.of());
        transaction = Objects.requireNonNullElse(transaction, List.of());
        result = Objects.requireNonNullElse(result, NullNode.getInstance());
        changes = Objects.requireNonNullElse(changes, Map.of());
    }

    /** Whether the interface can do it at all. */
    public boolean hasForm() {
        return noSuchForm == null;
    }

    /** The rows that the server examined for all statements; empty where it does not know of one of them. */
    public OptionalLong rowsExamined() {
        return statements.stream().anyMatch(statement -> statement.rowsExamined() == null)
                ? OptionalLong.empty()
                : OptionalLong.of(statements.stream()
                        .map(SentStatement::rowsExamined)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum());
    }
}
