package io.plainsight.workbench.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.performance.Measured;
import io.plainsight.performance.Performance;
import io.plainsight.performance.Performance.Row;
import io.plainsight.performance.Point;
import io.plainsight.performance.Quartiles;
import io.plainsight.workbench.performance.PerformancePage.Cell;
import io.plainsight.workbench.performance.PerformancePage.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the page shows of a run. */
class PerformancePageTest {

    private static final Measured JDBC = measured(0.9, 1.0, 1.1, 1000.0);
    private static final Measured HIBERNATE = measured(1.5, 2.346, 3.0, null);
    private static final Measured AHEAD = measured(0.6, 0.7, 0.8, 500.0);

    private static final Performance RUN = new Performance(
            Map.of("Command", "`./mvnw -P benchmark`"),
            List.of(
                    new Row(new Point("List of rows", "10 rows", 10, 1), measured("JDBC", JDBC, "Hibernate", AHEAD)),
                    new Row(
                            new Point("List of rows", "1,000 rows", 1000, 1),
                            measured("JDBC", JDBC, "Hibernate", HIBERNATE))),
            List.of(new Row(new Point("basic.all", "", 1, 1), Map.of("JDBC", JDBC))));

    @Test
    void aCellIsTheMedianWithItsQuartilesAndTheLeastOfALineStandsOut() {
        PerformancePage page = PerformancePage.of(RUN);

        assertThat(page.kinds().columns()).containsExactly("JDBC", "Hibernate");
        assertThat(page.kinds().lines())
                .containsExactly(
                        new Line(
                                "List of rows, 10 rows",
                                List.of(
                                        new Cell("1.00", "0.90 to 1.10", false),
                                        new Cell("0.70", "0.60 to 0.80", true))),
                        new Line(
                                "List of rows, 1,000 rows",
                                List.of(
                                        new Cell("1.00", "0.90 to 1.10", true),
                                        new Cell("2.35", "1.50 to 3.00", false))));
        assertThat(page.entries().lines())
                .containsExactly(new Line("basic.all", List.of(new Cell("1.00", "0.90 to 1.10", true))));
    }

    @Test
    void theChartHasTheLargestSizeOfEachKind() {
        assertThat(PerformancePage.of(RUN).chart())
                .contains("List of rows, 1,000 rows", "2.346")
                .doesNotContain("10 rows\"");
    }

    @Test
    void whatIsNotMeasuredIsEmpty() {
        Performance gaps = new Performance(
                Map.of(),
                List.of(
                        new Row(new Point("One row", "", 1, 1), measured("JDBC", JDBC, "Hibernate", HIBERNATE)),
                        new Row(new Point("Other", "", 1, 1), Map.of("JDBC", JDBC))),
                List.of());

        assertThat(PerformancePage.of(gaps).kinds().lines().get(1).cells()).endsWith(new Cell("", "", false));
    }

    @Test
    void theDownloadHasALineForEachThatWasMeasuredForKindsAndEntries() {
        assertThat(PerformanceLine.of(RUN)).hasSize(5);
        assertThat(PerformanceLine.of(RUN).get(3))
                .isEqualTo(new PerformanceLine(
                        "List of rows", "1,000 rows", 1, "Hibernate", 2.346, 1.5, 3.0, 50, 90, 99, null));
    }

    private static Measured measured(double first, double median, double third, @Nullable Double bytes) {
        return new Measured(7, 25, 50, 75, 90, 99, 10, bytes, new Quartiles(first, median, third));
    }

    private static Map<String, Measured> measured(String one, Measured first, String other, Measured second) {
        Map<String, Measured> measured = new LinkedHashMap<>();
        measured.put(one, first);
        measured.put(other, second);
        return measured;
    }
}
