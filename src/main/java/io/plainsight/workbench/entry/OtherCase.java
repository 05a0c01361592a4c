package io.plainsight.workbench.entry;

import io.plainsight.report.CaseReport;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Another case of the entry, as far as not all interfaces answer the same.
 *
 * @param differing the interfaces that do not, with what was seen and why
 */
record OtherCase(String name, String title, String address, List<CostRow> differing) {

    static OtherCase of(CaseReport report, EntryLinks links) {
        Set<String> differing = report.against().stream()
                .filter(against -> against.comparison().verdict().needsReason())
                .map(against -> against.other().id())
                .collect(Collectors.toSet());
        String name = report.guideCase().caseName();
        return new OtherCase(
                name.isEmpty() ? "as in the guide" : "#" + name,
                report.guideCase().title(),
                links.ofCase(name),
                CostRow.of(report).stream()
                        .filter(row -> differing.contains(row.id()))
                        .toList());
    }
}
