package io.plainsight.report;

import static io.plainsight.report.Reports.against;
import static io.plainsight.report.Reports.noSuchForm;
import static io.plainsight.report.Reports.report;
import static io.plainsight.report.Reports.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.verdict.Comparison;
import io.plainsight.compare.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final CaseReport SAME = report(
            "basic.all",
            null,
            sent(1),
            against(Interface.SQLALCHEMY, sent(1, 1), Verdict.SAME, ""),
            against(Interface.HIBERNATE, sent(1, 1, 1), Verdict.SAME_SET, "No order."));

    private static final CaseReport EXPLAINED = report(
            "basic.first",
            null,
            sent(1, 1),
            against(Interface.SQLALCHEMY, noSuchForm(), Verdict.NO_SUCH_FORM, "It has none."),
            against(
                    Interface.HIBERNATE,
                    sent(1),
                    new Comparison(Verdict.DIFFERENT, "The results differ.", null),
                    "It is so."));

    private static final CaseReport UNEXPLAINED = report(
            "basic.find",
            null,
            sent(1),
            against(Interface.SQLALCHEMY, sent(1), Verdict.SAME, ""),
            against(Interface.HIBERNATE, sent(1), Verdict.REFUSED, "It raises."));

    @Test
    void countsVerdictsAndStatementsOfEachInterface() {
        Summary summary = new Summary(List.of(SAME, SAME, EXPLAINED));

        assertThat(summary.lines())
                .containsExactly(
                        "SQLAlchemy 2.x: 1 no such form; 2 same. 4 statements where the explicit SQL sends 2.",
                        "Hibernate: 2 same set, order not defined; 1 different."
                                + " 7 statements where the explicit SQL sends 4.");
        assertThat(summary.hasUnexplained()).isFalse();
    }

    @Test
    void namesWhatNobodyHasExplained() {
        Summary summary = new Summary(List.of(SAME, UNEXPLAINED));

        assertThat(summary.hasUnexplained()).isTrue();
        assertThat(summary.lines())
                .hasSize(3)
                .last()
                .isEqualTo("Unexplained: basic.find through Hibernate is refused. It raises.");
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(new Summary(List.of()).lines()).isEmpty();
        assertThat(new Summary(List.of()).hasUnexplained()).isFalse();
        assertThat(new Summary(List.of(report("basic.all", null, sent(1)))).lines())
                .isEmpty();
    }
}
