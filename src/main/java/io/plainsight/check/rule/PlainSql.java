package io.plainsight.check.rule;

import java.util.Locale;
import java.util.regex.Pattern;

/** SQL for patterns: in lower case, with blanks for comments and the insides of literals. */
final class PlainSql {

    private static final Pattern NOISE = Pattern.compile(
            "(?s)/\\*.*?\\*/|--[ \\t][^\\n]*|#[^\\n]*|'(?:[^'\\\\]|''|\\\\.)*'|\"(?:[^\"\\\\]|\"\"|\\\\.)*\"");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

    private PlainSql() {}

    /** As long as the SQL itself, so that offsets stay. */
    static String of(String sql) {
        return NOISE.matcher(sql)
                .replaceAll(noise -> {
                    String text = noise.group();
                    boolean literal = text.startsWith("'") || text.startsWith("\"");
                    String quote = literal ? text.substring(0, 1) : " ";
                    return java.util.regex.Matcher.quoteReplacement(quote + " ".repeat(text.length() - 2) + quote);
                })
                .toLowerCase(Locale.ROOT);
    }

    /** The outermost query alone: what stands in brackets is left out. */
    static String outermost(String sql) {
        String plain = of(sql);
        while (true) {
            String less = BRACKETS.matcher(plain)
                    .replaceAll(bracket -> " ".repeat(bracket.group().length()));
            if (less.equals(plain)) {
                return plain;
            }
            plain = less;
        }
    }
}
