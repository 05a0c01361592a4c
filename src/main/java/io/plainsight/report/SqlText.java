package io.plainsight.report;

import com.github.vertical_blank.sqlformatter.SqlFormatter;
import com.github.vertical_blank.sqlformatter.languages.Dialect;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL for people to read. */
public final class SqlText {

    /** Texts in quotes, which stay as they are. */
    private static final Pattern OUTSIDE_QUOTES =
            Pattern.compile("('(?:[^'\\\\]++|\\\\.|'')*+'|\"(?:[^\"\\\\]++|\\\\.|\"\")*+\")|([^'\"]+)");

    private SqlText() {}

    /** A longer text takes seconds to lay out and to compare, and nobody reads it. */
    private static final int READ_AT_MOST = 5_000;

    /** As much of a text as somebody reads, and how much more there is. */
    static String readable(String sql) {
        int left = sql.length() - READ_AT_MOST;
        return left <= 0 ? sql : sql.substring(0, READ_AT_MOST) + " … and " + left + " characters more";
    }

    /** Laid out in lines; a very long one as it is, and not to its end. */
    public static String formatted(String sql) {
        if (sql.length() > READ_AT_MOST) {
            return readable(sql);
        }
        return SqlFormatter.of(Dialect.MySql).format(sql.strip());
    }

    /** On one line, in lower case and without backticks, but for texts in quotes. */
    public static String normalised(String sql) {
        return OUTSIDE_QUOTES
                .matcher(sql)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group(1) != null
                                ? part.group(1)
                                : part.group(2)
                                        .replace("`", "")
                                        .replaceAll("\\s+", " ")
                                        .replaceAll("\\s*,\\s*", ", ")
                                        .replaceAll("\\s*(<=|>=|<>|!=|=|<|>)\\s*", " $1 ")
                                        .toLowerCase(Locale.ROOT)))
                .strip();
    }

    /** What is the same for statements that differ in nothing but their values. */
    static String shape(String sql) {
        return normalised(sql)
                .replaceAll("'(?:[^'\\\\]++|\\\\.|'')*+'", "?")
                .replaceAll("\\b\\d+\\b", "?")
                .replaceAll("\\( ?\\?(?:, ?\\?)*+ ?\\)", "(?)");
    }
}
