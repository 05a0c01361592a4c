package io.plainsight.check.branch;

import io.plainsight.check.finding.Place;
import io.plainsight.check.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds {@code #{}} and <code>${}</code> in text; a backslash before one takes its meaning away. */
public final class Placeholders {

    private static final Pattern BOUND = Pattern.compile("(\\\\)?#\\{([^}]*)}");
    private static final Pattern SUBSTITUTED = Pattern.compile("(\\\\)?\\$\\{([^}]*)}");

    private Placeholders() {}

    /**
     * One of them.
     *
     * @param expression what stands between the braces
     * @param offset in the text
     */
    public record Placeholder(String expression, Place place, int offset, int end) {

        /** The property alone, without jdbcType and the like. */
        public String property() {
            return expression.split("[,:]", 2)[0].strip();
        }
    }

    public static List<Placeholder> bound(Located text) {
        return find(text, BOUND);
    }

    public static List<Placeholder> substituted(Located text) {
        return find(text, SUBSTITUTED);
    }

    private static List<Placeholder> find(Located text, Pattern pattern) {
        List<Placeholder> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text.toString());
        while (matcher.find()) {
            if (matcher.group(1) == null) {
                found.add(new Placeholder(
                        matcher.group(2).strip(), text.placeAt(matcher.start()), matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    /** Puts text in their place; what is put there stands where they did. */
    static Located replace(Located text, List<Placeholder> placeholders, Function<Placeholder, String> value) {
        Located result = new Located();
        int from = 0;
        for (Placeholder placeholder : placeholders) {
            result.append(text.substring(from, placeholder.offset()));
            result.appendAt(value.apply(placeholder), text, placeholder.offset());
            from = placeholder.end();
        }
        return result.append(text.substring(from, text.length()));
    }

    /** Known variables by their values; others stay. */
    static Located substitute(Located text, Map<String, String> variables) {
        List<Placeholder> known = substituted(text).stream()
                .filter(placeholder -> variables.containsKey(placeholder.expression()))
                .toList();
        return known.isEmpty() ? text : replace(text, known, placeholder -> variables.get(placeholder.expression()));
    }

    static String substitute(String text, Map<String, String> variables) {
        return SUBSTITUTED
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        variables.getOrDefault(match.group(2).strip(), match.group())));
    }
}
