package io.plainsight.check.rule;

import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL for patterns: in lower case, with blanks for comments and the insides of literals. */
final class PlainSql {

    private static final Pattern NOISE = Pattern.compile(
            "(?s)/\\*.*?\\*/|--[ \\t][^\\n]*|#[^\\n]*|'(?:[^'\\\\]|''|\\\\.)*'|\"(?:[^\"\\\\]|\"\"|\\\\.)*\"");
    /** In text that is still to be bound, #{ begins a placeholder. What MySQL runs after a comment sign and ! is no comment. */
    private static final Pattern UNBOUND_NOISE =
            Pattern.compile("(?s)/\\*(?!M?!).*?\\*/|--[ \\t][^\\n]*|#(?!\\{)[^\\n]*"
                    + "|'(?:[^'\\\\]|''|\\\\.)*'|\"(?:[^\"\\\\]|\"\"|\\\\.)*\"|`[^`]*`");

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

    private PlainSql() {}

    /** As long as the SQL itself, so that offsets stay. */
    static String of(String sql) {
        return NOISE.matcher(sql)
                .replaceAll(noise -> {
                    String text = noise.group();
                    boolean literal = text.startsWith("'") || text.startsWith("\"");
                    String quote = literal ? text.substring(0, 1) : " ";
                    return Matcher.quoteReplacement(quote + " ".repeat(text.length() - 2) + quote);
                })
                .toLowerCase(Locale.ROOT);
    }

    /** Which characters of a text with placeholders stand within quotes. */
    static BitSet literals(String text) {
        return noise(text, "'\"");
    }

    /** Which characters of a text with placeholders stand in a comment. */
    static BitSet comments(String text) {
        return noise(text, "/-#");
    }

    private static BitSet noise(String text, String beginnings) {
        BitSet noise = new BitSet(text.length());
        Matcher matcher = UNBOUND_NOISE.matcher(text);
        while (matcher.find()) {
            if (beginnings.indexOf(text.charAt(matcher.start())) >= 0) {
                noise.set(matcher.start(), matcher.end());
            }
        }
        return noise;
    }

    /** What of an {@link #outermost} query stands before the first clause that a word begins; all if there is none. */
    static String before(String clause, String outermost) {
        Matcher word =
                Pattern.compile("(?<![\\w$.`@])" + clause + "(?![\\w$.`])").matcher(outermost);
        return word.find() ? outermost.substring(0, word.start()) : outermost;
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
