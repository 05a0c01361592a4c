package io.plainsight.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.performance.Performance.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatioTableTest {

    private static final Point SMALL = new Point("List of rows", "100 rows", 100, 1);
    private static final Point LARGE = new Point("List of rows", "10,000 rows", 10_000, 1);
    private static final Point CROWDED = new Point("List of rows", "10,000 rows", 10_000, 8);
    private static final Point OTHER = new Point("One row", "", 10_000, 1);

    @Test
    void hasAColumnForEverybodyAndGapsWhereNothingWasMeasured() {
        String table = MarkdownTable.ofRatios(
                List.of(row(LARGE, Map.of("JDBC", 1.0)), row(OTHER, ordered("JDBC", 1.0, "Hibernate", 2.346))));

        assertThat(table).isEqualTo("""
                | work | JDBC | Hibernate |
                |---|--:|--:|
                | List of rows, 10,000 rows | 1.00 |  |
                | One row | 1.00 | 2.35 |
                """);
    }

    @Test
    void theLargestIsThatOfOneThread() {
        Row small = row(SMALL, Map.of("JDBC", 1.0));
        Row large = row(LARGE, Map.of("JDBC", 1.0));
        Row crowded = row(CROWDED, Map.of("JDBC", 1.0));
        Row other = row(OTHER, Map.of("JDBC", 1.0));

        assertThat(RatioTable.largest(List.of(crowded, small, large, other))).containsExactly(large, other);
    }

    @Test
    void theCommittedRunHasABaselineAndSaysWhereItRan() {
        Performance committed = Performance.committed();

        assertThat(committed.kinds()).isNotEmpty().allSatisfy(row -> {
            Quartiles baseline = row.measured().values().iterator().next().ratio();
            assertThat(baseline.median()).isBetween(0.9, 1.1);
        });
        assertThat(committed.circumstances()).containsKeys("Command", "Machine", "Java", "Server");
    }

    private static Row row(Point point, Map<String, Double> ratios) {
        Map<String, Measured> measured = new LinkedHashMap<>();
        ratios.forEach((who, ratio) ->
                measured.put(who, new Measured(1, 1, 1, 1, 1, 1, 1, null, new Quartiles(ratio, ratio, ratio))));
        return new Row(point, measured);
    }

    private static Map<String, Double> ordered(String one, double first, String other, double second) {
        Map<String, Double> map = new LinkedHashMap<>();
        map.put(one, first);
        map.put(other, second);
        return map;
    }
}
