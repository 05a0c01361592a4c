package io.plainsight.check.rule;

import io.plainsight.check.branch.Part;
import io.plainsight.check.branch.Placeholders.Placeholder;
import io.plainsight.check.finding.Rule;
import java.util.Locale;

/** Text that becomes SQL as it is, and what to write in its place. */
final class Substitution {

    private static final String CONSTANT =
            "only the program chooses this constant: write its value into the SQL, or accept the finding";

    private Substitution() {}

    /** @param number whether it can hold no text */
    static void check(Subject subject, String text, Placeholder placeholder, boolean number) {
        String name = placeholder.expression();
        if (number && isPartOfName(text, placeholder)) {
            return; // Of a table, say: it brings no SQL, and cannot be bound.
        }
        subject.find(
                number ? Rule.NUMBER_SUBSTITUTION : Rule.TEXT_SUBSTITUTION,
                placeholder.place(),
                "${" + name + "} is put into the statement as text" + (number ? ", a number" : ""),
                isConstant(name) ? CONSTANT : mend(subject, text, placeholder, name));
    }

    private static String mend(Subject subject, String text, Placeholder placeholder, String name) {
        String mend = mend(text, placeholder, name);
        return isIndex(subject, name) && !mend.startsWith("choose") ? index(name) : mend;
    }

    private static boolean isConstant(String name) {
        return name.strip().matches("@[\\w.$]+@[A-Z][A-Z0-9_]*");
    }

    private static boolean isPartOfName(String text, Placeholder placeholder) {
        return text.substring(0, placeholder.offset()).matches("(?s).*[\\w$`]")
                || text.substring(placeholder.end()).matches("(?s)[\\w$`].*");
    }

    private static boolean isIndex(Subject subject, String name) {
        return subject.script().all().anyMatch(part -> part instanceof Part.ForEach loop && name.equals(loop.index()));
    }

    private static String index(String name) {
        return "bind it: #{" + name + "}; of a list it is only a number, of a map a key that the caller chooses";
    }

    private static String mend(String text, Placeholder placeholder, String name) {
        String before = text.substring(0, placeholder.offset()).toLowerCase(Locale.ROOT);
        String after = text.substring(placeholder.end());
        if (Quoted.is(before)) {
            return Quoted.mend(text, placeholder.offset(), placeholder.end(), name);
        }
        if (before.matches("(?s).*\\binterval\\s+")) {
            return "bind it: #{" + name + "}";
        }
        if (before.matches("(?s).*\\binterval\\s+\\S+\\s+|(?s).*\\btimestamp(?:diff|add)\\s*\\(\\s*")) {
            return "choose from fixed units with <choose>: a unit cannot be bound";
        }
        if (before.matches("(?s)\\s*select\\s+(?:distinct\\s+)?(?:(?!\\bfrom\\b)[^()])*,?\\s*")
                && (before.stripTrailing().endsWith(",") || before.matches("(?s)\\s*select\\s+(?:distinct\\s+)?"))
                && after.matches("(?is)\\s*(?:,|from\\b).*")) {
            return "write the columns into the mapper, or choose between <include>s with <choose>: a column's name "
                    + "cannot be bound";
        }
        if (before.matches("(?s).*\\b(?:field|elt|coalesce|greatest|least|concat)\\s*\\((?:[^()]*,)?\\s*")
                && after.matches("(?s)\\s*[,)].*")) {
            return "bind it, a list by <foreach collection=\"" + name
                    + "\" item=\"value\" separator=\", \">#{value}</foreach>";
        }
        if (before.matches("(?s).*\\border\\s+by\\s+(?:[^()]*,)?\\s*(?:[\\w$.`]+|\\$\\{[^}]*})\\s+")) {
            return "choose the direction: <if test=\"descending\">desc</if>, of a boolean parameter";
        }
        if (before.matches("(?s).*\\bby\\s+(?:[^()]*,)?\\s*")) {
            return "choose from fixed columns: <choose><when test=\"" + name
                    + " == 'name'\">name</when><otherwise>id</otherwise></choose>";
        }
        if (after.matches("(?s)`?\\s*=.*") && before.matches("(?s)(?:.*(?:\\bset|,))?\\s*`?")) {
            return "choose from fixed columns with <if> or <choose>: a column's name cannot be bound";
        }
        if (before.matches("(?s)\\s*(?:insert|replace)\\b[^()]*\\([^()]*")) {
            return "write the columns into the mapper, with <if> where some may be left out: a column's name cannot be bound";
        }
        if (before.matches("(?s).*\\bin\\s*\\(?\\s*")) {
            return "pass a list: in <foreach collection=\"" + name
                    + "\" item=\"value\" open=\"(\" separator=\", \" close=\")\">#{value}</foreach>";
        }
        if (before.matches("(?s).*\\b(?:limit|offset)\\s+(?:[^()]*,)?\\s*") || before.matches("(?s).*[=<>]\\s*")) {
            return "bind it: #{" + name + "}";
        }
        if (before.matches("(?s).*\\b(?:from|join|into|update|table)\\s*`?")) {
            return "choose from fixed tables with <choose>, or compare it with a list of names before the call";
        }
        boolean value = after.matches("(?s)\\s*(?:#\\{|\\d|['\"?]).*");
        return value && before.matches("(?s).*[\\w$`)]\\s+")
                ? "choose the operator with <choose>: nobody but the mapper should write it"
                : "write the condition into the mapper, and bind its values with #{}";
    }
}
