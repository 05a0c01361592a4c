package io.plainsight.report;

import io.plainsight.compare.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a comparison comes to. */
public final class Summary {

    private final List<CaseReport> cases;

    public Summary(List<CaseReport> cases) {
        this.cases = cases;
    }

    /** Whether some answer differs, and nobody has said why. */
    public boolean hasUnexplained() {
        return !unexplained().isEmpty();
    }

    /** In lines: the verdicts of each interface, the statements of each, and what nobody has explained. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (cases.isEmpty()) {
            return lines;
        }
        for (int other = 0; other < cases.get(0).against().size(); other++) {
            lines.add(verdicts(other));
        }
        unexplained().forEach(each -> lines.add("Unexplained: " + each));
        return lines;
    }

    private String verdicts(int other) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        long theirs = 0;
        long ours = 0;
        for (CaseReport report : cases) {
            CaseReport.Against against = report.against().get(other);
            counts.merge(against.comparison().verdict(), 1, Integer::sum);
            if (against.column().ran().hasForm()) {
                theirs += against.column().ran().statements().size();
                ours += report.explicit().ran().statements().size();
            }
        }
        return "%s: %s. %d statements where the explicit SQL sends %d."
                .formatted(
                        cases.get(0).against().get(other).other().title(),
                        counts.entrySet().stream()
                                .map(count ->
                                        count.getValue() + " " + count.getKey().words())
                                .collect(Collectors.joining("; ")),
                        theirs,
                        ours);
    }

    private List<String> unexplained() {
        return cases.stream()
                .flatMap(report -> report.against().stream()
                        .filter(CaseReport.Against::isUnexplained)
                        .map(against -> "%s through %s is %s. %s"
                                .formatted(
                                        report.id(),
                                        against.other().title(),
                                        against.comparison().verdict().words(),
                                        against.comparison().detail())))
                .toList();
    }
}
