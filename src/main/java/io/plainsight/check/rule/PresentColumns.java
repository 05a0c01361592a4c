package io.plainsight.check.rule;

import io.plainsight.check.server.ResultColumn;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns of which the statement itself asks for rows where they are not null. */
final class PresentColumns {

    private static final Pattern WHERE = Pattern.compile(
            "\\bwhere\\b(.*?)(?:\\b(?:group\\s+by|order\\s+by|having|window|limit|for\\s+update|for\\s+share|lock\\s+in)\\b|$)",
            Pattern.DOTALL);
    private static final Pattern OTHERWISE = Pattern.compile("\\b(?:or|xor|union)\\b|\\|\\|");

    private PresentColumns() {}

    /** The same, those as never null that a condition of the whole statement compares: null passes none but is null. */
    static List<ResultColumn> of(List<ResultColumn> columns, String sql) {
        if (columns.stream()
                .noneMatch(column -> column.nullable() && !column.name().isEmpty())) {
            return columns;
        }
        String outermost = PlainSql.outermost(sql);
        Matcher where = WHERE.matcher(outermost);
        if (!where.find()
                || OTHERWISE.matcher(outermost.substring(where.start())).find()) {
            return columns;
        }
        String conditions = " and " + where.group(1);
        return columns.stream()
                .map(column -> column.nullable() && isCompared(column.name(), conditions) ? column.present() : column)
                .toList();
    }

    private static boolean isCompared(String name, String conditions) {
        return !name.isEmpty()
                && Pattern.compile("(?i)\\band\\s+(?:[\\w$`]+\\s*\\.\\s*)*`?" + Pattern.quote(name)
                                + "`?\\s*(?:\\bis\\s+not\\s+null\\b|(?!<=>)[<>=!]|\\b(?:like|in|between)\\b)")
                        .matcher(conditions)
                        .find();
    }
}
