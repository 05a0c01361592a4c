package io.plainsight.check.branch;

import io.plainsight.check.branch.Placeholders.Placeholder;
import io.plainsight.check.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as the server gets it, with a question mark for each value.
 */
public record Sql(Located text) {

    private static final Pattern TABLE_FOLLOWS =
            Pattern.compile("(?s).*\\b(?:from|join|into|update|table|exists|describe|desc)\\s*`?");
    private static final Pattern NUMBER_FOLLOWS =
            Pattern.compile("(?s).*(?:\\b(?:by|limit|offset|interval|select|distinct|then|else|when)|[=<>+*/(,-])\\s*");
    private static final Pattern CONDITION_FOLLOWS =
            Pattern.compile("(?s).*\\b(?:where|and|or|on|having|not)\\s*\\(?\\s*");
    private static final Pattern PAIR = Pattern.compile("(?s)\\s*#\\{[^}]*}\\s*and\\s*#\\{.*");
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?s)\\s*(?:update\\b.*\\bset|insert\\b.*\\bset|.*\\bduplicate key update|update\\b.*\\bset\\b.*,)\\s*`?");
    private static final Pattern COLUMN =
            Pattern.compile("(?i)(?:\\bset|\\bwhere|\\band|\\bor|,)\\s+(?:\\w+\\.)?`?([a-z_][\\w$]*)`?\\s*=");
    private static final Pattern INSERTED =
            Pattern.compile("(?s)\\s*(?:insert|replace)\\b[^()]*\\binto\\s+[\\w$.`]+\\s*\\((?:[^()]*,)?\\s*`?");

    /** What no schema has, each with its offset: the server names it, once it understood the rest. */
    private static final String TABLE = "plainsight_any_table_";

    private static final String COLUMN_OF_INSERT = "plainsight_any_column_";

    private static final Pattern PART_OF_NAME = Pattern.compile("[\\w$.{]");
    private static final Pattern IN = Pattern.compile("(?s).*\\bin\\s*");

    @Override
    public String toString() {
        return text.toString();
    }

    /**
     * The text with its values as question marks. As nobody knows what a <code>${}</code> will be, there are several
     * forms where there is one: the likeliest first.
     */
    public static List<Sql> of(Located text) {
        List<Placeholder> open = Placeholders.substituted(text);
        if (open.isEmpty()) {
            return List.of(bind(text));
        }
        String all = text.toString();
        Set<String> seen = new LinkedHashSet<>();
        List<Sql> forms = new ArrayList<>();
        List<Function<Placeholder, String>> guesses = List.of(
                placeholder -> guess(all.substring(0, placeholder.offset()), all.substring(placeholder.end())),
                placeholder -> "",
                placeholder -> "1",
                placeholder -> "1 = 1");
        for (Function<Placeholder, String> guess : guesses) {
            Sql form = bind(Placeholders.replace(
                    text,
                    open,
                    placeholder -> ComposedName.apart(
                            all.substring(0, placeholder.offset()),
                            guess.apply(placeholder),
                            all.substring(placeholder.end()))));
            if (seen.add(form.toString())) {
                forms.add(form);
            }
        }
        return forms;
    }

    /** The expressions in a text that put a table's name there, so that nothing can stand in for them. */
    public static List<String> openTables(Located text) {
        return open(text, TABLE_FOLLOWS);
    }

    /** The expressions in an insert's list of columns. */
    public static List<String> openColumns(Located text) {
        return open(text, INSERTED);
    }

    private static List<String> open(Located text, Pattern follows) {
        String all = text.toString();
        return Placeholders.substituted(text).stream()
                .filter(placeholder -> follows.matcher(before(all.substring(0, placeholder.offset())))
                        .matches())
                .map(Placeholder::expression)
                .distinct()
                .toList();
    }

    private static String guess(String textBefore, String after) {
        String before = before(textBefore);
        Optional<String> column = assigned(before, textBefore + " " + after, after);
        if (column.isPresent()) {
            return column.get();
        }
        if (isQuoted(textBefore)) {
            return "1";
        }
        if (ComposedName.isPart(textBefore, after)) {
            return "";
        }
        if (!PART_OF_NAME.matcher(after).lookingAt()) {
            if (TABLE_FOLLOWS.matcher(before).matches()) {
                return TABLE + textBefore.length();
            }
            if (INSERTED.matcher(before).matches()) {
                return COLUMN_OF_INSERT + textBefore.length();
            }
        }
        String next = after.stripLeading();
        if (CONDITION_FOLLOWS.matcher(before).matches()) {
            if (PAIR.matcher(after).matches()) {
                return "1 between";
            }
            return next.startsWith("#{")
                    ? "1 ="
                    : next.startsWith("(") ? "1 in" : startsWithOperator(next) ? "1" : "1 = 1";
        }
        if (IN.matcher(before).matches()) {
            return "(1)";
        }
        return NUMBER_FOLLOWS.matcher(before).matches() ? "1" : "";
    }

    /** What is written to stands in for a column; one that the statement names elsewhere will do, and none is written. */
    private static Optional<String> assigned(String before, String all, String after) {
        if (!ASSIGNED.matcher(before).matches() || !after.matches("(?s)`?\\s*=.*")) {
            return Optional.empty();
        }
        Matcher column = COLUMN.matcher(all);
        return column.find() ? Optional.of(column.group(1)) : Optional.empty();
    }

    private static boolean startsWithOperator(String text) {
        return text.matches("(?is)(?:[=<>!]|(?:not\\s+)?(?:like|in|between)\\b|is\\b).*");
    }

    private static String before(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\$\\{[^}]*}", "x");
    }

    private static boolean isQuoted(String before) {
        return before.chars().filter(character -> character == '\'').count() % 2 == 1;
    }

    /** A value that stands against a word is apart from it here: what the driver makes of the two is not for the server. */
    private static Sql bind(Located text) {
        String all = text.toString();
        return new Sql(Placeholders.replace(
                text, Placeholders.bound(text), placeholder -> isWord(all, placeholder.end()) ? "? " : "?"));
    }

    /** The values against which a word stands, without a blank. */
    public static List<Placeholder> besideWords(Located text) {
        String all = text.toString();
        return Placeholders.bound(text).stream()
                .filter(placeholder -> isWord(all, placeholder.end()) || isWord(all, placeholder.offset() - 1))
                .toList();
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && ComposedName.isLetter(text.charAt(at));
    }
}
