package io.plainsight.compare;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One statement as it went over JDBC.
 *
 * @param sql the text as it was sent, with a {@code ?} for each parameter
 * @param parameters the bound values in the order of their positions
 * @param rows the rows that were read from its result, or that it affected; 0 where it failed
 */
public record RecordedStatement(String sql, List<@Nullable Object> parameters, long rows) {

    /** A text in quotes, whose question marks are none of ours, or a parameter. */
    private static final Pattern PARAMETER = Pattern.compile("'(?:[^'\\\\]++|\\\\.|'')*+'|\\?");

    public RecordedStatement {
        parameters = Collections.unmodifiableList(parameters);
    }

    /** The text with the values in place of the {@code ?}, as a driver that prepares nothing sends it; for people. */
    public String sqlWithValues() {
        Iterator<@Nullable Object> values = parameters.iterator();
        return PARAMETER
                .matcher(sql)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().equals("?") && values.hasNext() ? literal(values.next()) : found.group()));
    }

    private static String literal(@Nullable Object value) {
        return value == null || value instanceof Number || value instanceof Boolean
                ? String.valueOf(value)
                : "'" + value.toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** The text on one line, for people and for comparisons that should not depend on indentation. */
    public String sqlOnOneLine() {
        return sql.strip().replaceAll("\\s+", " ");
    }
}
