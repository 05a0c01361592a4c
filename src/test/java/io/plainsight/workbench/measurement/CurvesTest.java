package io.plainsight.workbench.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.guide.Cases;
import io.plainsight.workbench.run.Recorded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurvesTest {

    private static final Curve ONE_EACH = new Curve(
            Way.HIBERNATE,
            "Hibernate",
            true,
            List.of(new Point(1, 3L, 3L, 2.0), new Point(10, 12L, null, 4.0), new Point(20, 22L, null, null)));

    private static final Curve ONE = new Curve(
            Way.EXPLICIT, "Explicit SQL", false, List.of(new Point(1, 1L, 0L, 1.0), new Point(100, 1L, 0L, 8.0)));

    @Test
    void areATableWithAColumnForEachSize() {
        Curves curves = new Curves(Measure.STATEMENTS, List.of(ONE, ONE_EACH));

        assertThat(curves.sizes()).containsExactly(1, 10, 20, 100);
        assertThat(curves.rows())
                .containsExactly(
                        new Curves.Row("Explicit SQL", "recorded", List.of("1", "", "", "1"), "constant"),
                        new Curves.Row("Hibernate", "here", List.of("3", "12", "22", ""), "grows with N"));
    }

    @ParameterizedTest
    @CsvSource({"STATEMENTS, 3 12 22", "ROWS, 3 n/a n/a", "TIME, 2.0 4.0 n/a", "RATE, 500 2500 n/a"})
    void showWhatIsMeasured(Measure measure, String cells) {
        assertThat(new Curves(measure, List.of(ONE_EACH)).rows().get(0).cells()).containsExactly(cells.split(" "));
    }

    @Test
    void growByTheRowsWhereThoseAreShown() {
        assertThat(ONE_EACH.slope(Measure.ROWS)).hasToString("unknown");
        assertThat(ONE_EACH.slope(Measure.TIME)).hasToString("grows with N");
        assertThat(ONE.slope(Measure.ROWS)).hasToString("constant");
    }

    @Test
    void growInAnUnknownWayFromOnePoint() {
        Curve point = new Curve(Way.EXPLICIT, "XML mapper", true, List.of(new Point(1, 1L, 1L, 1.0)));

        assertThat(point.slope(Measure.STATEMENTS)).hasToString("unknown");
    }

    @Test
    void leaveOutOfTheChartWhatALogarithmicScaleHasNoPlaceFor() {
        Curves rows = new Curves(Measure.ROWS, List.of(ONE, ONE_EACH));

        assertThat(rows.hasZero()).isTrue();
        assertThat(rows.json()).contains("""
                        {"name":"Explicit SQL, recorded","live":false,"style":0,"points":[]}""", """
                        {"name":"Hibernate, here","live":true,"style":4,"points":[[1.0,3.0]]}""");
    }

    @Test
    void areRecordedOfEachInterface() {
        List<Curve> recorded = Curve.recorded(
                new Recorded().of(Cases.find("relation.student-enrollments").orElseThrow()));

        assertThat(recorded)
                .extracting(Curve::way)
                .containsExactly(Way.EXPLICIT, Way.SQLALCHEMY, Way.SQLALCHEMY_LEGACY, Way.ACTIVE_RECORD, Way.HIBERNATE);
        assertThat(recorded)
                .extracting(curve -> curve.slope(Measure.STATEMENTS).toString())
                .containsExactly("constant", "grows with N", "grows with N", "grows with N", "grows with N");
        assertThat(recorded)
                .allSatisfy(curve -> assertThat(curve.points())
                        .hasSize(4)
                        .allSatisfy(point -> assertThat(point.millis()).isPositive()));
    }
}
