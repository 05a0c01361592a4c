package io.plainsight.check.branch;

import io.plainsight.check.source.Located;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that a <code>${}</code> is a part of, such as <code>orders_${year}</code>: nobody knows whole ones. */
public final class ComposedName {

    private static final String KEYWORDS = "and|or|not|order|group|by|limit|where|having|union|on|as|asc|desc|case|when"
            + "|then|else|end|select|from|join|set|values|in|like|is|between";
    private static final Pattern KEYWORD = Pattern.compile("(?i)(?:" + KEYWORDS + ")");
    private static final Pattern TOKEN = Pattern.compile("[\\w$.`]*(?:\\$\\{[^}]*}[\\w$.`]*)+");
    private static final Pattern SUBSTITUTED = Pattern.compile("\\$\\{([^}]*)}");

    private ComposedName() {}

    /** Whether a placeholder between these texts is a part of a name. */
    static boolean isPart(String before, String after) {
        return isName(lastWord(before)) || isName(firstWord(after));
    }

    /** With blanks, where a keyword stands against it. */
    static String apart(String before, String value, String after) {
        return (isKeyword(lastWord(before)) ? " " : "") + value + (isKeyword(firstWord(after)) ? " " : "");
    }

    private static boolean isName(String word) {
        return !word.isEmpty() && !isKeyword(word);
    }

    private static boolean isKeyword(String word) {
        return KEYWORD.matcher(word).matches();
    }

    private static String lastWord(String text) {
        int from = text.length();
        while (from > 0 && isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from);
    }

    private static String firstWord(String text) {
        int to = 0;
        while (to < text.length() && isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(0, to);
    }

    static boolean isLetter(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '$';
    }

    /** The expression that is a part of this name; empty if the name is written out in the mapper. */
    public static Optional<String> expression(Located text, String name) {
        String[] segments = name.split("\\.");
        Matcher token = TOKEN.matcher(text.toString());
        while (token.find()) {
            String[] written = token.group().replace("`", "").split("\\.(?![^{]*})");
            for (String piece : written) {
                if (isComposed(piece) && matches(written, piece, segments)) {
                    Matcher open = SUBSTITUTED.matcher(piece);
                    return open.find() ? Optional.of(open.group(1)) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isComposed(String piece) {
        return piece.contains("${") && !SUBSTITUTED.matcher(piece).matches();
    }

    /** The server names a table with its database, and a database alone. */
    private static boolean matches(String[] written, String piece, String[] segments) {
        if (segments.length == 1) {
            return matches(piece, segments[0]);
        }
        for (int i = 1; i <= Math.min(written.length, segments.length); i++) {
            if (!matches(written[written.length - i], segments[segments.length - i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String piece, String name) {
        String pattern = "\\Q" + SUBSTITUTED.matcher(piece).replaceAll("\\\\E.*\\\\Q") + "\\E";
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(name).matches();
    }
}
