package io.plainsight.guide;

import io.plainsight.compare.Execution;
import io.plainsight.compare.RecordedStatement;
import io.plainsight.compare.ResultTree;
import io.plainsight.mybatis.Form;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One entry, run through one form or both. */
public record EntryRun(GuideEntry entry, Map<Form, Execution> executions) {

    /** What a mapper throws where a key, a foreign key or another constraint is violated. */
    private static final Set<String> REFUSALS = Set.of("DuplicateKeyException", "DataIntegrityViolationException");

    /** Whether each execution came to the end that the entry describes: a result, or its refusal. */
    public boolean endedAsDescribed() {
        return executions.values().stream()
                .allMatch(execution -> Objects.equals(
                        execution.failure() == null ? null : execution.failure().type(), entry.refusal()));
    }

    /**
     * Whether an execution broke down. One that the constraints of the schema refuse did not: the values and the rows
     * that are there decide that.
     */
    public boolean failed() {
        return executions.values().stream()
                .anyMatch(execution -> execution.failure() != null
                        && !REFUSALS.contains(execution.failure().type()));
    }

    /** Whether all forms gave the same result, and sent the same SQL but for its indentation. */
    public boolean formsAgree() {
        return same(executions.values().stream().map(ResultTree::comparable).toList())
                && same(executions.values().stream()
                        .map(execution -> execution.failure() == null
                                ? ""
                                : execution.failure().type())
                        .toList())
                && same(executions.values().stream()
                        .map(execution -> execution.statements().stream()
                                .map(RecordedStatement::sqlOnOneLine)
                                .toList())
                        .toList());
    }

    /** The executions in the order of their forms. */
    public Collection<Execution> inOrder() {
        return executions.values();
    }

    private static boolean same(List<?> values) {
        return values.stream().distinct().count() <= 1;
    }
}
