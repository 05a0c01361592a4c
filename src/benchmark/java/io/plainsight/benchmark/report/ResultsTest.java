package io.plainsight.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plainsight.performance.Measured;
import io.plainsight.performance.Performance.Row;
import io.plainsight.performance.Point;
import io.plainsight.performance.Quartiles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static final Point JOIN = new Point("join", "10", 10, 1);
    private static final Point QUERIES = new Point("queries", "10", 10, 1);
    private static final Offset<Double> EXACTLY = within(1e-9);

    private final Results results = new Results();

    @Test
    void eachRoundIsComparedWithTheBaselineOfTheSameRound() {
        results.expect(JOIN, List.of("base", "other"));
        results.add(JOIN, "other", run(20, 40)); // whatever the order within a round
        results.add(JOIN, "base", run(10, 30));
        results.add(JOIN, "base", run(100));
        results.add(JOIN, "other", run(300));

        Measured other = measured(results.summary().get(0), "other");

        // 20 and 40 over the median of 10 and 30; 300 over 100
        assertThat(other.ratio().median()).isEqualTo(2, EXACTLY);
        assertThat(other.ratio().first()).isEqualTo(1.5, EXACTLY);
        assertThat(other.ratio().third()).isEqualTo(2.5, EXACTLY);
    }

    @Test
    void whoIsMeasuredTogetherIsComparedWithTheIterationBeside() {
        results.expect(JOIN, List.of("base", "other"));
        results.add(JOIN, "base", run(10, 20, 40).inGroup(7));
        results.add(JOIN, "other", run(11, 22, 44).inGroup(7));
        results.add(JOIN, "base", run(10, 20, 40).inGroup(8));
        results.add(JOIN, "other", run(11, 22, 44).inGroup(8));

        Row row = results.summary().get(0);

        Quartiles other = measured(row, "other").ratio();
        assertThat(List.of(other.first(), other.median(), other.third()))
                .allSatisfy(ratio -> assertThat(ratio).isEqualTo(1.1, EXACTLY));
        // The baseline has its own spread, not that of a comparison with itself.
        Quartiles base = measured(row, "base").ratio();
        assertThat(base.first()).isEqualTo(0.625, EXACTLY);
        assertThat(base.third()).isEqualTo(1.75, EXACTLY);
    }

    @Test
    void iterationsOfDifferentGroupsAreNotBesideEachOther() {
        results.expect(JOIN, List.of("base", "other"));
        results.add(JOIN, "base", run(10, 20, 40).inGroup(7));
        results.add(JOIN, "other", run(11, 22, 44).inGroup(8));

        assertThat(measured(results.summary().get(0), "other").ratio().third()).isEqualTo(1.65, EXACTLY);
    }

    @Test
    void anotherStrategyIsComparedWithTheBaselineOfTheFirst() {
        results.expect(JOIN, List.of("base", "other"));
        results.expect(QUERIES, List.of("base", "other"));
        results.compare(QUERIES, JOIN, new Point("queries to join", "10", 10, 1));
        results.add(JOIN, "base", run(100));
        results.add(JOIN, "other", run(200));
        results.add(QUERIES, "base", run(40));
        results.add(QUERIES, "other", run(50));

        List<Row> rows = results.summary();

        assertThat(rows).extracting(row -> row.point().work()).containsExactly("join", "queries", "queries to join");
        assertThat(measured(rows.get(1), "other").ratio().median()).isEqualTo(1.25, EXACTLY);
        assertThat(measured(rows.get(2), "other").ratio().median()).isEqualTo(0.5, EXACTLY);
        assertThat(measured(rows.get(2), "base").p50()).isEqualTo(100, EXACTLY);
    }

    @Test
    void percentilesCountCallsNotIterations() {
        results.expect(JOIN, List.of("base"));
        Map<Double, Long> calls = new TreeMap<>(Map.of(1.0, 89L, 5.0, 10L, 9.0, 1L));
        results.add(JOIN, "base", new Run(calls, List.of(1.0), 1, Double.NaN, null));

        Measured base = measured(results.summary().get(0), "base");

        assertThat(base.calls()).isEqualTo(100);
        assertThat(List.of(base.p50(), base.p90(), base.p99())).containsExactly(1.0, 5.0, 5.0);
        assertThat(base.bytes()).isNull();
    }

    @Test
    void iterationsOfOneProcessAreOneRun() {
        Run both = Run.of(List.of(
                new Run(Map.of(1.0, 2L, 2.0, 1L), List.of(1.0, 3.0), 100, 8, null),
                new Run(Map.of(2.0, 3L), List.of(2.0), 300, 10, null)));

        assertThat(both.calls()).isEqualTo(Map.of(1.0, 2L, 2.0, 4L));
        assertThat(both.medians()).containsExactly(1.0, 3.0, 2.0);
        assertThat(both.perSecond()).isEqualTo(200, EXACTLY);
        assertThat(both.bytes()).isEqualTo(9, EXACTLY);
    }

    private static Measured measured(Row row, String who) {
        return row.measured().get(who);
    }

    private static Run run(double... medians) {
        List<Double> all = Arrays.stream(medians).boxed().toList();
        Map<Double, Long> calls = new TreeMap<>();
        all.forEach(each -> calls.put(each, 1L));
        return new Run(calls, all, 1, Double.NaN, null);
    }
}
