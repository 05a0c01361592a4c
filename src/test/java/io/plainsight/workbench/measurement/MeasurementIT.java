package io.plainsight.workbench.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plainsight.guide.Cases;
import io.plainsight.guide.GuideCase;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.workbench.page.Problem;
import io.plainsight.workbench.run.LiveRuns;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class MeasurementIT {

    private static final Duration LONG = Duration.ofMinutes(1);

    private MeasuringDatabase database;
    private Jobs jobs;
    private String before;

    @BeforeAll
    void create(@Autowired JdbcConnectionDetails suite) throws Exception {
        database = new MeasuringDatabase(suite);
    }

    @AfterAll
    void drop() throws SQLException {
        database.close();
    }

    @BeforeEach
    void open() {
        jobs = database.jobs(LONG);
        before = database.digest();
        database.runs().requireSample();
    }

    @AfterEach
    void nothingIsLeft() {
        jobs.close();
        assertThat(database.digest()).isEqualTo(before);
        // Neither a lock.
        assertThat(database.client()
                        .sql("update users set name = name where id = 1")
                        .update())
                .isNotNegative();
    }

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
        assertThat(slopes(job))
                .isEqualTo(Map.of("explicit", explicit, "annotations", explicit, "hibernate", hibernate));
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
        assertThat(slopes(job))
                .isEqualTo(Map.of(
                        "explicit", "constant",
                        "annotations", "constant",
                        "one-each", "grows with N",
                        "batch", "grows with N",
                        "hibernate", "grows with N"));
        assertThat(job.curves())
                .allSatisfy(curve -> assertThat(curve.points())
                        .hasSize(2)
                        .allSatisfy(point -> assertThat(point.rowsPerSecond()).isPositive()));
    }

    @Test
    void cancellingEndsItAndKeepsWhatWasFinished() throws InterruptedException {
        Job job = jobs.start(bulk("1,5000"));
        while (job.state().points() < 6) {
            Thread.sleep(5);
        }

        assertThat(jobs.cancel(job)).isTrue();
        assertThat(job.state().state()).isEqualTo("cancelled");
        assertThat(job.state().done()).isLessThan(job.state().steps());
        assertThat(job.curves()).hasSize(5);
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void aStatementThatTakesForeverIsEndedToo() throws InterruptedException {
        Job job = jobs.start(new OnePart(jdbc -> jdbc.execute("select sleep(60)")));
        while (!job.state().doing().equals("Working")) {
            Thread.sleep(5);
        }

        assertThat(jobs.cancel(job)).isTrue();
        assertThat(job.state().state()).isEqualTo("cancelled");
    }

    @Test
    void whatTakesTooLongIsEndedAsIfItWereCancelled() {
        try (Jobs hurried = database.jobs(Duration.ofSeconds(1))) {
            Job job = hurried.start(new OnePart(jdbc -> {
                jdbc.update("delete from enrollments");
                jdbc.execute("select sleep(60)");
            }));

            assertThat(job.await(LONG)).isTrue();

            assertThat(job.state().state()).isEqualTo("cancelled");
            assertThat(job.state().message()).startsWith("It took longer than 1 seconds and was ended.");
            assertThat(job.state().remedy()).contains("--plainsight.job-limit=");
        }
    }

    @Test
    void aFailureSaysWhatHappenedAndWhatToDo() {
        Job job = jobs.start(new OnePart(jdbc -> {
            jdbc.update("delete from enrollments");
            jdbc.execute("select * from nowhere");
        }));

        assertThat(job.await(LONG)).isTrue();

        assertThat(job.state().state()).isEqualTo("failed");
        assertThat(job.state().message()).contains("nowhere");
        assertThat(job.state().remedy()).isNotEmpty();
    }

    @Test
    void thereIsOneAtATime() {
        Job job = jobs.start(new OnePart(jdbc -> jdbc.execute("select sleep(60)")));

        assertThatExceptionOfType(Jobs.Busy.class)
                .isThrownBy(() -> jobs.start(growth("performance.eager", "1")))
                .satisfies(busy ->
                        assertThat(busy.ways()).extracting(Problem.Way::address).containsExactly(job.address()));

        assertThat(jobs.cancel(job)).isTrue();
        Job next = jobs.start(growth("performance.eager", "1"));
        assertThat(next.await(LONG)).isTrue();
        assertThat(next.state().state()).isEqualTo("done");
    }

    @Test
    void theLastFewAreRemembered() {
        for (int number = 1; number <= 11; number++) {
            assertThat(jobs.start(new OnePart(jdbc -> {})).await(LONG)).isTrue();
        }

        assertThatExceptionOfType(Jobs.Unknown.class).isThrownBy(() -> jobs.find("1"));
        assertThat(jobs.find("2").state().state()).isEqualTo("done");
        assertThatExceptionOfType(Jobs.Unknown.class).isThrownBy(() -> jobs.find("2", "/bulk"));
    }

    private Measurement growth(String entry, String sizes) {
        return of(database.measurements().growth(), Cases.find(entry).orElseThrow(), sizes);
    }

    private Measurement bulk(String sizes) {
        Topic topic = database.measurements().bulk();
        return of(topic, topic.first(), sizes);
    }

    private Measurement of(Topic topic, GuideCase guideCase, String sizes) {
        return database.measurements().of(topic, guideCase, Sizes.parse(sizes, topic.largest()));
    }

    private static Map<String, String> slopes(Job job) {
        return job.curves().stream()
                .collect(Collectors.toMap(
                        curve -> curve.way().id(),
                        curve -> curve.slope(Measure.STATEMENTS).toString()));
    }

    private final class OnePart implements Measurement {
        private final Consumer<JdbcTemplate> work;

        private OnePart(Consumer<JdbcTemplate> work) {
            this.work = work;
        }

        @Override
        public String path() {
            return "/one-part";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public List<Way> ways() {
            return List.of();
        }

        @Override
        public int steps() {
            return 1;
        }

        @Override
        public void run(Job job) {
            job.run(database.measurements().rolledBack(jdbc -> {
                job.doing("Working");
                work.accept(jdbc);
            }));
            job.stepDone();
        }
    }
}
