package io.plainsight.check.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what the rules find; the same thing found in several variants counts once. */
public final class Findings {

    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Set<NotChecked> notChecked = new LinkedHashSet<>();

    public void add(Rule rule, Place place, String statement, String what, String mend) {
        findings.putIfAbsent(
                rule.id() + "\n" + statement + "\n" + what, new Finding(rule, place, statement, what, mend));
    }

    public void notChecked(Place place, String subject, String because) {
        notChecked.add(new NotChecked(place, subject, because));
    }

    /** Whether the rule has found something at this place, of which line and column are known. */
    public boolean has(Rule rule, Place place, String statement) {
        return place.line() > 0
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
        return new ArrayList<>(notChecked).stream().sorted().toList();
    }
}
