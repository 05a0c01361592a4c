package io.plainsight.report;

import static io.plainsight.report.Reports.against;
import static io.plainsight.report.Reports.report;
import static io.plainsight.report.Reports.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.verdict.Verdict;
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

    @Test
    void aDifferenceWithoutAReasonIsFound() {
        assertThat(against(Interface.HIBERNATE, sent(1), Verdict.DIFFERENT, "").isUnexplained())
                .isTrue();
        assertThat(against(Interface.HIBERNATE, sent(1), Verdict.REFUSED, "").isUnexplained())
                .isTrue();
        assertThat(against(Interface.HIBERNATE, sent(1), Verdict.SAME_SET, "").isUnexplained())
                .isFalse();
    }

    @Test
    void aReasonIsForOneCaseOneInterfaceAndOneVerdict() {
        assertThat(Reasons.find("basic.find#absent", Interface.ACTIVE_RECORD, Verdict.REFUSED))
                .isPresent();
        assertThat(Reasons.find("basic.find", Interface.ACTIVE_RECORD, Verdict.REFUSED))
                .isEmpty();
        assertThat(Reasons.find("basic.find#absent", Interface.HIBERNATE, Verdict.REFUSED))
                .isEmpty();
        assertThat(Reasons.find("basic.find#absent", Interface.ACTIVE_RECORD, Verdict.DIFFERENT))
                .isEmpty();
    }

    @Test
    void aReasonForWhatDoesNotHappenAnyMoreIsFound() {
        assertThat(Reasons.outdated(List.of()))
                .isNotEmpty()
                .anyMatch(text -> text.startsWith("basic.find#absent is not refused through activerecord any more: "));
        assertThat(outdated(Verdict.SAME)).hasSameSizeAs(Reasons.outdated(List.of()));
        assertThat(outdated(Verdict.REFUSED))
                .hasSize(Reasons.outdated(List.of()).size() - 1)
                .noneMatch(text -> text.startsWith("basic.find#absent is not refused through activerecord"));
    }

    private static List<String> outdated(Verdict verdict) {
        return Reasons.outdated(List.of(
                report("basic.find#absent", null, sent(1), against(Interface.ACTIVE_RECORD, sent(1), verdict, ""))));
    }
}
