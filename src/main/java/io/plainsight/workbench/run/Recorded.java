package io.plainsight.workbench.run;

import io.plainsight.guide.Cases;
import io.plainsight.guide.GuideCase;
import io.plainsight.report.CaseReport;
import io.plainsight.report.GuideComparison;
import io.plainsight.report.Interface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was recorded of every case: read once, and the same as long as the application runs. */
public final class Recorded {

    private final GuideComparison comparison = new GuideComparison(Interface.others());
    private final Map<String, CaseReport> reports = new LinkedHashMap<>();

    public Recorded() {
        Cases.all().forEach(guideCase -> reports.put(guideCase.id(), comparison.recorded(guideCase)));
    }

    public GuideComparison comparison() {
        return comparison;
    }

    /** In the guide's order. */
    public List<CaseReport> all() {
        return List.copyOf(reports.values());
    }

    public CaseReport of(GuideCase guideCase) {
        return Objects.requireNonNull(reports.get(guideCase.id()));
    }

    /** The versions that an interface was recorded with. */
    public String versions(Interface through) {
        return String.join(
                ", ",
                comparison.recording(through).versions().entrySet().stream()
                        .map(version -> version.getKey() + " " + version.getValue())
                        .toList());
    }
}
