package io.plainsight.check.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what the rules find; the same thing found in several variants counts once. */
public final class Findings {

    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Map<String, NotChecked> notChecked = new LinkedHashMap<>();
    private int leftAlone;

    public void add(Rule rule, Place place, String statement, String what, String mend) {
        findings.putIfAbsent(
                rule.id() + "\n" + statement + "\n" + what, new Finding(rule, place, statement, what, mend));
    }

    /** What several variants of a statement are left out for counts once: without its condition, if one has none. */
    public void notChecked(Place place, String subject, String because) {
        notChecked.merge(
                place + "\n" + subject.replaceFirst("(?s), when .*", "") + "\n" + because,
                new NotChecked(place, subject, because),
                (one, other) -> one.subject().length() <= other.subject().length() ? one : other);
    }

    /** A file that is no mapper, and none of our business. */
    public void leaveAlone() {
        leftAlone++;
    }

    /** How many files are no mappers. */
    public int leftAlone() {
        return leftAlone;
    }

    /** Whether the rule has found the very same of another statement. */
    public boolean knows(Rule rule, String what) {
        return findings.values().stream()
                .anyMatch(finding -> finding.rule() == rule && finding.what().equals(what));
    }

    /** Whether the rule has found something at this place, of which line and column are known. */
    public boolean has(Rule rule, Place place, String statement) {
        return place.column() > 0
                && findings.values().stream()
                        .anyMatch(finding -> finding.rule() == rule
                                && finding.place().equals(place)
                                && finding.statement().equals(statement));
    }

    /** In the order of files and lines. */
    public List<Finding> all() {
        return findings.values().stream().sorted().toList();
    }

    public List<NotChecked> allNotChecked() {
        return notChecked.values().stream().distinct().sorted().toList();
    }
}
