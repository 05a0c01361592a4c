package io.plainsight.check.rule;

import io.plainsight.check.branch.Placeholders.Placeholder;
import io.plainsight.check.finding.Rule;
import java.util.Locale;

/** Text that becomes SQL as it is, and what to write in its place. */
final class Substitution {

    private Substitution() {}

    static void check(Subject subject, String text, Placeholder placeholder) {
        String name = placeholder.expression();
        subject.find(
                Rule.TEXT_SUBSTITUTION,
                placeholder.place(),
                "${" + name + "} is put into the statement as text",
                mend(text, placeholder, name));
    }

    private static String mend(String text, Placeholder placeholder, String name) {
        String before = text.substring(0, placeholder.offset()).toLowerCase(Locale.ROOT);
        String after = text.substring(placeholder.end());
        if (before.chars().filter(character -> character == '\'').count() % 2 == 1) {
            return "write concat('%', #{" + name + "}, '%') in place of the quoted text";
        }
        if (before.matches("(?s).*\\bby\\s+(?:[^()]*,)?\\s*")) {
            return "choose from fixed columns: <choose><when test=\"" + name
                    + " == 'name'\">name</when><otherwise>id</otherwise></choose>";
        }
        if (after.matches("(?s)`?\\s*=.*") && before.matches("(?s)(?:.*(?:\\bset|,))?\\s*`?")) {
            return "choose from fixed columns with <if> or <choose>: a column's name cannot be bound";
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
        return after.stripLeading().startsWith("#{")
                ? "choose the operator with <choose>: nobody but the mapper should write it"
                : "write the condition into the mapper, and bind its values with #{}";
    }
}
