package io.plainsight.check.finding;

import java.util.List;

/**
 * What a check came to.
 *
 * @param database product and version
 * @param statements mapped statements that were looked at
 * @param variants texts that the server was asked to prepare
 * @param leftAlone XML files that are no mappers
 * @param suppressed findings that a comment or the baseline accepts, and that are not among the findings
 */
public record Report(
        String database,
        int files,
        int leftAlone,
        int statements,
        int variants,
        List<Finding> findings,
        List<NotChecked> notChecked,
        List<Finding> suppressed) {

    public Report {
        findings = List.copyOf(findings);
        notChecked = List.copyOf(notChecked);
        suppressed = List.copyOf(suppressed);
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** The findings for a reader, 110 characters wide. */
    @Override
    public String toString() {
        return new TextReport(this, 110).text();
    }
}
