package io.plainsight.report;

import java.util.List;
import java.util.regex.Pattern;

/** For a code host; what few want to see is folded. */
final class MarkdownLayout implements Layout {

    private static final Pattern MARKUP = Pattern.compile("[\\\\*_\\[\\]`|]");

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
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            table.append("| ").append(String.join(" | ", row)).append(" |\n");
            if (i == 0) {
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
                        : "<code>" + literal(difference.asHtml()) + "</code>\n\n");
    }

    /** What stands in tags is Markdown still. */
    private static String literal(String html) {
        return MARKUP.matcher(html).replaceAll(sign -> "&#" + (int) sign.group().charAt(0) + ";");
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
