package io.plainsight.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** For a terminal; nothing is folded, and differences are marked as {@code git diff --word-diff} does. */
final class PlainLayout implements Layout {

    private static final String INDENT = "    ";

    @Override
    public String heading(int level, String text) {
        return text + "\n" + (level < 4 ? "=" : "-").repeat(text.length()) + "\n\n";
    }

    @Override
    public String paragraph(String text) {
        return text + "\n\n";
    }

    @Override
    public String table(List<List<String>> rows, int words) {
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream()
                        .map(row -> IntStream.range(0, row.size())
                                .mapToObj(column -> pad(row.get(column), widths.get(column), column < words))
                                .collect(Collectors.joining("  "))
                                .stripTrailing())
                        .collect(Collectors.joining("\n"))
                + "\n\n";
    }

    private static String pad(String cell, int width, boolean left) {
        String padding = " ".repeat(width - cell.length());
        return left ? cell + padding : padding + cell;
    }

    @Override
    public String item(String label, String text) {
        return label + ": " + text + "\n";
    }

    @Override
    public String subItem(String label, String code) {
        return INDENT + label + ": " + code + "\n";
    }

    @Override
    public String code(String language, String code) {
        return code.indent(INDENT.length()) + "\n";
    }

    @Override
    public String fold(String title, String language, String code) {
        return title + ":\n\n" + code(language, code);
    }

    @Override
    public String difference(String title, SqlDifference difference) {
        return difference.isEmpty()
                ? paragraph(title + ": none, but for spelling and aliases.")
                : fold(title, "", difference.asText());
    }

    @Override
    public String inline(String code) {
        return code;
    }
}
