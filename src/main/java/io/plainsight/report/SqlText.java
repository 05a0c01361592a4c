package io.plainsight.report;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import com.github.vertical_blank.sqlformatter.SqlFormatter;
import com.github.vertical_blank.sqlformatter.languages.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** SQL for people to read. */
final class SqlText {

    /** Texts in quotes, which stay as they are. */
    private static final Pattern OUTSIDE_QUOTES = Pattern.compile("('(?:[^'\\\\]|\\\\.|'')*')|([^']+)");

    private static final String DELETED = "\u0001";
    private static final String DELETED_END = "\u0002";
    private static final String INSERTED = "\u0003";
    private static final String INSERTED_END = "\u0004";

    private static final DiffRowGenerator WORDS = DiffRowGenerator.create()
            .showInlineDiffs(true)
            .mergeOriginalRevised(true)
            .inlineDiffByWord(true)
            .lineNormalizer(line -> line)
            .oldTag(isStart -> isStart ? DELETED : DELETED_END)
            .newTag(isStart -> isStart ? INSERTED : INSERTED_END)
            .build();

    private SqlText() {}

    /** Laid out in lines. */
    static String formatted(String sql) {
        return SqlFormatter.of(Dialect.MySql).format(sql.strip());
    }

    /** On one line, in lower case and without backticks, but for texts in quotes. */
    static String normalised(String sql) {
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
                .replaceAll("'(?:[^'\\\\]|\\\\.|'')*'", "?")
                .replaceAll("\\b\\d+\\b", "?")
                .replaceAll("\\( ?\\?(, ?\\?)*\\ ?\\)", "(?)");
    }

    /** What must be taken out of the one text and put in to come to the other, marked. */
    static String difference(String before, String after) {
        return WORDS.generateDiffRows(List.of(before), List.of(after)).stream()
                .map(DiffRow::getOldLine)
                .collect(Collectors.joining(" "));
    }

    /** Whether anything is taken out or put in. */
    static boolean isMarked(String marked) {
        return marked.contains(DELETED) || marked.contains(INSERTED);
    }

    static String asHtml(String marked) {
        return escape(marked)
                .replace(DELETED, "<del>")
                .replace(DELETED_END, "</del>")
                .replace(INSERTED, "<ins>")
                .replace(INSERTED_END, "</ins>");
    }

    static String asText(String marked) {
        return marked.replace(DELETED, "[-")
                .replace(DELETED_END, "-]")
                .replace(INSERTED, "{+")
                .replace(INSERTED_END, "+}");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
