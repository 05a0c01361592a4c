package io.plainsight.report;

import static io.plainsight.report.Reports.against;
import static io.plainsight.report.Reports.report;
import static io.plainsight.report.Reports.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.verdict.Verdict;
import io.plainsight.guide.Cases;
import java.util.List;
import java.util.Optional;
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

    /** More statements, more rows, or more of them the more parents there are. */
    @Test
    void everyCostHasAReason() {
        assertThat(cases.stream()
                        .flatMap(report -> report.against().stream()
                                .filter(against -> against.findings().contains(Finding.COSTS_MORE))
                                .filter(against -> against.costReason().isEmpty())
                                .map(against ->
                                        report.id() + " | " + against.other().id())))
                .isEmpty();
    }

    @Test
    void aReasonIsForOneCaseOneInterfaceAndOneFinding() {
        assertThat(find("basic.find#absent", Interface.ACTIVE_RECORD, Finding.REFUSED))
                .isPresent();
        assertThat(find("basic.find", Interface.ACTIVE_RECORD, Finding.REFUSED)).isEmpty();
        assertThat(find("basic.find#absent", Interface.HIBERNATE, Finding.REFUSED))
                .isEmpty();
        assertThat(find("basic.find#absent", Interface.ACTIVE_RECORD, Finding.DIFFERENT))
                .isEmpty();
    }

    @Test
    void severalReasonsForOneCostAreAllGiven() {
        assertThat(find("pattern.scope-chain", Interface.SQLALCHEMY, Finding.COSTS_MORE)
                        .orElseThrow())
                .contains("IS true")
                .contains("selectinload");
    }

    @Test
    void aReasonForWhatDoesNotHappenAnyMoreIsFound() {
        int all = Reasons.outdated(List.of()).size();
        assertThat(Reasons.outdated(List.of()))
                .anyMatch(text -> text.startsWith(
                        "basic.find#absent does not have the finding 'refused' through activerecord any more: "));
        assertThat(outdated(Verdict.SAME)).hasSize(all);
        assertThat(outdated(Verdict.REFUSED))
                .hasSize(all - 1)
                .noneMatch(
                        text -> text.startsWith("basic.find#absent does not have the finding 'refused' through act"));
    }

    private static Optional<String> find(String id, Interface other, Finding finding) {
        return Reasons.find(Cases.find(id).orElseThrow(), other, finding);
    }

    private static List<String> outdated(Verdict verdict) {
        return Reasons.outdated(List.of(
                report("basic.find#absent", null, sent(1), against(Interface.ACTIVE_RECORD, sent(1), verdict, ""))));
    }
}
