package io.plainsight.check.finding;

import java.util.Comparator;

/**
 * One defect, or one thing worth a look.
 *
 * @param statement namespace and id of the statement or result map, or the namespace alone
 * @param what what was seen, with names; the same on every run, so that a baseline knows it again
 * @param mend what to do about this one
 */
public record Finding(Rule rule, Place place, String statement, String what, String mend)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::statement)
            .thenComparing(Finding::what);

    public Severity severity() {
        return rule.severity();
    }

    /** Why it hurts. */
    public String why() {
        return rule.why();
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** One line: {@code file:line:column severity rule: what}. */
    @Override
    public String toString() {
        String position = place.line() == 0 ? "" : ":" + place.position();
        return "%s%s %s %s: %s [%s]".formatted(place.file(), position, severity(), rule.id(), what, statement);
    }
}
