package io.plainsight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.guide.Cases;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private final GuideComparison comparison = new GuideComparison(Interface.others());
    private final List<CaseReport> cases =
            Cases.all().stream().map(comparison::recorded).toList();

    @Test
    void everyDifferenceHasAReason() {
        assertThat(cases.stream()
                        .flatMap(report -> report.against().stream()
                                .filter(CaseReport.Against::isUnexplained)
                                .map(against ->
                                        report.id() + " | " + against.other().id() + " | " + against.comparison())))
                .isEmpty();
    }

    @Test
    void everyReasonIsNeeded() {
        assertThat(Reasons.outdated(cases)).isEmpty();
    }
}
