package io.plainsight.report;

import static io.plainsight.report.Reports.UNKNOWN;
import static io.plainsight.report.Reports.against;
import static io.plainsight.report.Reports.noSuchForm;
import static io.plainsight.report.Reports.report;
import static io.plainsight.report.Reports.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.verdict.Comparison;
import io.plainsight.compare.verdict.Counterexample;
import io.plainsight.compare.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonJsonTest {

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json.replace('\'', '"'));
    }

    private static JsonNode json(CaseReport... reports) {
        return JsonMapper.shared().readTree(ComparisonJson.of(List.of(reports)));
    }

    @Test
    void isAnArrayWithEveryFieldThatIsDocumented() {
        Comparison comparison = new Comparison(
                Verdict.DIFFERENT,
                "The results differ.",
                new Counterexample(List.of(read("{'id': 1}")), List.of(read("null"))));

        assertThat(json(report(
                        "basic.find#absent",
                        Duration.ofNanos(1_234_567),
                        sent(1, 2),
                        against(Interface.HIBERNATE, sent(4), comparison, "It is so."))))
                .isEqualTo(read("""
                        [{'id': 'basic.find#absent',
                          'explicit': {'statements': 2, 'rowsExamined': 3, 'millis': 1.234, 'sql': ['select 1', 'select 2']},
                          'against': [
                            {'interface': 'hibernate', 'source': 'the.source', 'statements': 1, 'rowsExamined': 4,
                             'verdict': 'different', 'detail': 'The results differ.', 'reason': 'It is so.', 'costReason': null,
                             'counterexample': {'onlyExplicit': [{'id': 1}], 'onlyOther': [null]},
                             'sql': ['select 4']}]}]
                        """));
    }

    @Test
    void isNullWhereThereIsNothingOrNothingIsKnown() {
        assertThat(json(report(
                        "basic.all",
                        null,
                        sent(1, UNKNOWN),
                        against(Interface.SQLALCHEMY, sent(UNKNOWN), Verdict.SAME, ""),
                        against(Interface.ACTIVE_RECORD, noSuchForm(), Verdict.NO_SUCH_FORM, "It has none."))))
                .isEqualTo(read("""
                        [{'id': 'basic.all',
                          'explicit': {'statements': 2, 'rowsExamined': null, 'millis': null, 'sql': ['select 1', 'select -1']},
                          'against': [
                            {'interface': 'sqlalchemy', 'source': 'the.source', 'statements': 1, 'rowsExamined': null,
                             'verdict': 'same', 'detail': null, 'reason': null, 'costReason': null, 'counterexample': null,
                             'sql': ['select -1']},
                            {'interface': 'activerecord', 'source': null, 'statements': null, 'rowsExamined': null,
                             'verdict': 'no such form', 'detail': 'It has none.', 'reason': null, 'costReason': null,
                             'counterexample': null, 'sql': []}]}]
                        """));
    }

    @Test
    void hasAnElementForEachCaseInOrder() {
        assertThat(json(report("basic.last", null, sent()), report("basic.first", null, sent()))
                        .findValuesAsString("id"))
                .containsExactly("basic.last", "basic.first");
        assertThat(json()).isEmpty();
    }

    @Test
    void theRowsExaminedAreThoseOfTheRecording() {
        CaseReport.Column live = new CaseReport.Column(Interface.EXPLICIT, sent(100, 100), sent(7), null, null);
        CaseReport report = new CaseReport(report("basic.all", null, sent()).guideCase(), live, null, List.of());

        assertThat(json(report).get(0).get("explicit"))
                .isEqualTo(read(
                        "{'statements': 2, 'rowsExamined': 7, 'millis': null, 'sql': ['select 100', 'select 100']}"));
    }
}
