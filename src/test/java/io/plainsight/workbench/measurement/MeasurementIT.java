package io.plainsight.workbench.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.guide.Cases;
import io.plainsight.workbench.run.LiveRuns;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What measurements come to. */
class MeasurementIT extends MeasuringTest {

    @ParameterizedTest
    @CsvSource({
        "performance.n-plus-one, grows with N, grows with N",
        "performance.eager, constant, constant",
        "relation.student-enrollments, constant, grows with N"
    })
    void statementsAreSeenToGrowOrNot(String entry, String explicit, String hibernate) {
        Job job = jobs.start(growth(entry, "2,12"));

        assertThat(job.await(LONG)).isTrue();

        assertThat(job.state().state()).as("%s", job.state()).isEqualTo("done");
        assertThat(job.state().done()).isEqualTo(job.state().steps()).isEqualTo(2 * 3 * 3);
        assertThat(slopes(job, Measure.STATEMENTS))
                .isEqualTo(Map.of("explicit", explicit, "annotations", explicit, "hibernate", hibernate));
        boolean told = database.runs()
                .run(Cases.find("basic.all").orElseThrow())
                .annotations()
                .isFromServer();
        assertThat(slopes(job, Measure.ROWS).values())
                .as("rows examined, as each server counts them")
                .allMatch(slope -> told ? slope.startsWith("grows with") : slope.equals("unknown"));
        assertThat(job.curves())
                .allSatisfy(curve ->
                        assertThat(curve.points()).extracting(Point::size).containsExactly(2, 12));
        assertThat(job.curves())
                .allSatisfy(curve -> assertThat(curve.points())
                        .allSatisfy(point -> assertThat(point.millis()).isPositive()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic.all", "cascade.delete-author", "filter.where#active-is-2"})
    void anEntryRunsOnTheSameDatabase(String id) {
        LiveRuns.LiveRun run = database.runs().run(Cases.find(id).orElseThrow());

        assertThat(run.compared().runs()).hasSize(2);
        assertThat(run.annotations().recorded().error()).isNull();
    }

    @Test
    void eachWayToInsertIsMeasured() {
        Job job = jobs.start(bulk("1,20"));

        assertThat(job.await(LONG)).isTrue();

        assertThat(job.state().state()).as("%s", job.state()).isEqualTo("done");
        assertThat(slopes(job, Measure.STATEMENTS))
                .isEqualTo(Map.of(
                        "explicit", "constant",
                        "annotations", "constant",
                        "one-each", "grows with N",
                        "batch", "grows with N",
                        "bulk", "constant",
                        "hibernate", "grows with N"));
        assertThat(job.curves())
                .allSatisfy(curve -> assertThat(curve.points())
                        .hasSize(2)
                        .allSatisfy(point -> assertThat(point.rowsPerSecond()).isPositive()));
    }

    private static Map<String, String> slopes(Job job, Measure measure) {
        return job.curves().stream()
                .collect(Collectors.toMap(
                        curve -> curve.way().id(), curve -> curve.slope(measure).toString()));
    }
}
