package io.plainsight.report;

import java.util.List;

/** For a code host; what few want to see is folded. */
final class MarkdownLayout implements Layout {

    @Override
    public String heading(int level, String text) {
        return "#".repeat(level) + " " + text + "\n\n";
    }

    @Override
    public String paragraph(String text) {
        return text + "\n\n";
    }

    @Override
    public String table(List<List<String>> rows, int words) {
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            table.append("| ").append(String.join(" | ", row)).append(" |\n");
            if (row == rows.get(0)) {
                table.append('|')
                        .append("---|".repeat(words))
                        .append("--:|".repeat(row.size() - words))
                        .append('\n');
            }
        }
        return table.append('\n').toString();
    }

    @Override
    public String item(String label, String text) {
        return "- **" + label + "**: " + text + "\n";
    }

    @Override
    public String subItem(String label, String code) {
        return "  - " + label + ": " + inline(code) + "\n";
    }

    @Override
    public String code(String language, String code) {
        return "```" + language + "\n" + code + "\n```\n\n";
    }

    @Override
    public String fold(String title, String language, String code) {
        return folded(title, code(language, code));
    }

    @Override
    public String difference(String title, SqlDifference difference) {
        return folded(
                title,
                difference.isEmpty()
                        ? "None, but for spelling and aliases.\n\n"
                        : "<code>" + difference.asHtml() + "</code>\n\n");
    }

    private static String folded(String title, String content) {
        return "<details><summary>" + title + "</summary>\n\n" + content + "</details>\n\n";
    }

    /** A code span holds no backtick unless it is put into two. */
    @Override
    public String inline(String code) {
        return code.contains("`") ? "`` " + code + " ``" : "`" + code + "`";
    }
}
