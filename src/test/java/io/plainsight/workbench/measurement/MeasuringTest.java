package io.plainsight.workbench.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.guide.Cases;
import io.plainsight.guide.GuideCase;
import io.plainsight.testing.DatabaseTest;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Jobs on a database of their own, of which nothing may be left. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class MeasuringTest {

    static final Duration LONG = Duration.ofMinutes(1);

    MeasuringDatabase database;
    Jobs jobs;
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

    final Measurement growth(String entry, String sizes) {
        return of(database.measurements().growth(), Cases.find(entry).orElseThrow(), sizes);
    }

    final Measurement bulk(String sizes) {
        Topic topic = database.measurements().bulk();
        return of(topic, topic.first(), sizes);
    }

    final Measurement of(Topic topic, GuideCase guideCase, String sizes) {
        return database.measurements().of(topic, guideCase, Sizes.parse(sizes, topic.largest()));
    }
}
