package io.plainsight.check.rule;

import io.plainsight.check.finding.Rule;
import io.plainsight.check.rule.Subject.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Columns that an insert must name, and that no way through its SQL names. */
record RequiredColumns(String sqlMode, Set<String> required) {

    private static final Pattern INSERT =
            Pattern.compile("^\\s*(?:insert|replace)\\s+(?:(?:low_priority|high_priority)\\s+)*"
                    + "(?:into\\s+)?`?(?<table>[\\w$]+)`?\\s*\\((?<columns>[\\w$`,\\s]+)\\)");

    void check(Subject subject) {
        if (!sqlMode.contains("STRICT_")
                || subject.forms().isEmpty()
                || subject.statement().isQuery()) {
            return;
        }
        List<Optional<Set<String>>> all =
                subject.forms().stream().map(this::left).toList();
        if (all.stream().anyMatch(Optional::isEmpty)) {
            return;
        }
        Set<String> left = new LinkedHashSet<>(all.get(0).get());
        all.forEach(some -> left.retainAll(some.get()));
        left.forEach(column -> subject.find(
                Rule.REQUIRED_COLUMN,
                "the column '" + column.substring(column.indexOf('.') + 1) + "' of "
                        + column.substring(0, column.indexOf('.')) + " has no default, and the insert does not name it",
                "insert a value, or give the column a default"));
    }

    /** Of one form; empty if nobody can tell. */
    private Optional<Set<String>> left(Form form) {
        Matcher insert = INSERT.matcher(PlainSql.of(form.sql().toString()));
        if (!form.isTaken()
                || !insert.find()
                || form.variant()
                        .text()
                        .toString()
                        .substring(
                                0, Math.min(insert.end(), form.variant().text().length()))
                        .contains("${")) {
            return Optional.empty();
        }
        Set<String> named = new LinkedHashSet<>();
        Stream.of(insert.group("columns").split(","))
                .map(column -> column.replace("`", "").strip())
                .forEach(named::add);
        String table = insert.group("table").toLowerCase(Locale.ROOT);
        Set<String> left = new LinkedHashSet<>();
        required.stream()
                .filter(column ->
                        column.startsWith(table + ".") && !named.contains(column.substring(table.length() + 1)))
                .sorted()
                .forEach(left::add);
        return Optional.of(left);
    }
}
