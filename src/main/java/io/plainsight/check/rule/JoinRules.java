package io.plainsight.check.rule;

import io.plainsight.check.finding.Rule;
import io.plainsight.check.result.Mapping;
import io.plainsight.check.result.Shape;
import io.plainsight.check.server.ResultColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joined objects that may be absent. */
final class JoinRules {

    private static final Pattern OUTER = Pattern.compile("\\bleft\\s+(?:outer\\s+)?join\\s+([\\w$.`]+)");

    private JoinRules() {}

    /**
     * An object is made as soon as one of its columns is not null. So one that also reads a column of another table, or
     * a computed one, is made where its own table has no row.
     */
    static void check(Subject subject, Shape shape, List<ResultColumn> columns, String sql) {
        Set<String> outer = new HashSet<>();
        Matcher join = OUTER.matcher(PlainSql.of(sql));
        while (join.find()) {
            String name = join.group(1).replace("`", "");
            outer.add(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        }
        shape.all().flatMap(part -> part.mappings().stream()).forEach(mapping -> {
            if (mapping.joined()
                    && mapping.nested() != null
                    && mapping.notNullColumns().isEmpty()) {
                check(subject, mapping, mapping.nested(), columns, outer);
            }
        });
    }

    private static void check(
            Subject subject, Mapping mapping, Shape nested, List<ResultColumn> columns, Set<String> outer) {
        List<ResultColumn> own = nested.mappings().stream()
                .flatMap(inner -> inner.columns().stream())
                .flatMap(
                        name -> columns.stream().filter(column -> column.label().equalsIgnoreCase(name)))
                .toList();
        boolean optional = own.stream().anyMatch(column -> isOuter(column, outer));
        List<String> always = own.stream()
                .filter(column -> !isOuter(column, outer))
                .map(ResultColumn::label)
                .distinct()
                .toList();
        if (optional && !always.isEmpty()) {
            subject.find(
                    Rule.OPTIONAL_ASSOCIATION,
                    mapping.place(),
                    "'" + mapping.property() + "' is joined by a left join, and also reads " + String.join(", ", always)
                            + ", which is there without it",
                    "write notNullColumn with the joined table's primary key");
        }
    }

    private static boolean isOuter(ResultColumn column, Set<String> outer) {
        return outer.contains(column.table().toLowerCase(Locale.ROOT));
    }
}
