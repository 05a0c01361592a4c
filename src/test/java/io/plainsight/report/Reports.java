package io.plainsight.report;

import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.SentStatement;
import io.plainsight.compare.verdict.Comparison;
import io.plainsight.compare.verdict.Verdict;
import io.plainsight.guide.Cases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.NullNode;

/** Reports as no recording gives them. */
final class Reports {

    static final long UNKNOWN = -1;

    private Reports() {}

    static CaseReport report(
            String id, @Nullable Duration duration, RecordedCase explicit, CaseReport.Against... others) {
        return new CaseReport(
                Cases.find(id).orElseThrow(), column(Interface.EXPLICIT, explicit), duration, List.of(others));
    }

    static CaseReport.Against against(Interface other, RecordedCase ran, Verdict verdict, String detail) {
        return against(other, ran, new Comparison(verdict, detail, null), null);
    }

    static CaseReport.Against against(
            Interface other, RecordedCase ran, Comparison comparison, @Nullable String reason) {
        return new CaseReport.Against(
                column(other, ran),
                comparison,
                Finding.of(column(Interface.EXPLICIT, sent(1)), column(other, ran), comparison.verdict()),
                Optional.ofNullable(reason),
                Optional.empty());
    }

    /** A statement for each number of rows examined. */
    static RecordedCase sent(long... examined) {
        return new RecordedCase(
                "a.case",
                "the.source",
                LongStream.of(examined).mapToObj(Reports::statement).toList(),
                List.of(),
                NullNode.getInstance(),
                null,
                Map.of(),
                null);
    }

    static RecordedCase noSuchForm() {
        return new RecordedCase(
                "a.case", "", List.of(), List.of(), NullNode.getInstance(), null, Map.of(), "It has none.");
    }

    private static SentStatement statement(long examined) {
        return new SentStatement(
                "\n  select\n    " + examined + "\n",
                examined == UNKNOWN ? null : (Long) examined,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static CaseReport.Column column(Interface through, RecordedCase ran) {
        return new CaseReport.Column(through, ran, ran, null, null);
    }
}
