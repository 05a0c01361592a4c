package io.plainsight.check.rule;

import io.plainsight.check.branch.Part;
import io.plainsight.check.branch.Placeholders.Placeholder;
import io.plainsight.check.branch.Sql;
import io.plainsight.check.finding.Place;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.rule.Subject.Form;
import io.plainsight.check.type.Beans;
import io.plainsight.check.type.Property;
import java.util.HashSet;
import java.util.Set;

/**
 * Values against which a word stands, without a blank: the driver writes a text with its quotes, which part them, but of a number and a word it makes one word.
 */
final class NeighbourRules {

    private NeighbourRules() {}

    static void check(Subject subject) {
        Set<Place> seen = new HashSet<>();
        for (Form form : subject.forms()) {
            for (Placeholder value : Sql.besideWords(form.variant().text())) {
                if (seen.add(value.place())) {
                    check(subject, value);
                }
            }
        }
    }

    private static void check(Subject subject, Placeholder value) {
        if (!(find(subject, value.property()) instanceof Property.Known known)) {
            subject.notChecked(
                    " at " + value.place().position(),
                    "a word stands against #{" + value.expression()
                            + "}, without a blank: sound only if that is a text, not a number");
        } else if (isNumber(Beans.raw(known.type()))) {
            subject.find(
                    Rule.SYNTAX_ERROR,
                    value.place(),
                    "a word stands against the number #{" + value.expression()
                            + "}, without a blank: the driver makes one word of them, as in 5and",
                    "write a blank between them, or a line's end between the elements");
        }
    }

    /** An element of a loop's collection, or a parameter. */
    private static Property find(Subject subject, String path) {
        String first = path.split("[.\\[]", 2)[0];
        String rest = path.substring(first.length()).replaceFirst("^\\.", "");
        return subject.script()
                .all()
                .filter(part ->
                        part instanceof Part.ForEach loop && (first.equals(loop.item()) || first.equals(loop.index())))
                .map(part -> element(subject, (Part.ForEach) part, first, rest))
                .findFirst()
                .orElseGet(() -> subject.parameters().find(path));
    }

    private static Property element(Subject subject, Part.ForEach loop, String name, String rest) {
        if (name.equals(loop.index())
                || !(subject.parameters().find(loop.collection().text().strip()) instanceof Property.Known known)) {
            return Property.UNKNOWN;
        }
        return Beans.element(known.type())
                .filter(type -> type != Object.class)
                .map(type -> rest.isEmpty() ? new Property.Known(type) : Beans.readable(type, rest))
                .orElse(Property.UNKNOWN);
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type) || type == Boolean.class || type.isPrimitive() && type != char.class;
    }
}
