package io.plainsight.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.testing.DatabaseTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** More rows than there is memory for, in a JVM of 32 MB: read, and inserted. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallHeapIT {

    private static final int ROWS = 300_000;

    private BulkDatabase database;

    @BeforeAll
    void makeDatabase(@Autowired JdbcConnectionDetails suite) throws SQLException {
        database = new BulkDatabase(suite);
    }

    @AfterAll
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void streamedRowsDoNotAddUp() throws Exception {
        assertThat(run("stream")).isEqualTo(ROWS + "\n");
    }

    @Test
    void rowsThatAreNotStreamedDo() throws Exception {
        assertThat(run("keep")).contains("OutOfMemoryError");
    }

    @ParameterizedTest
    @EnumSource(BulkWay.class)
    void insertedRowsDoNotAddUp(BulkWay way) throws Exception {
        database.jdbc().execute("truncate table odd");

        assertThat(run(way.name())).isEqualTo(ROWS + "\n");

        assertThat(database.jdbc().queryForObject("select count(*) from odd", Integer.class))
                .isEqualTo(ROWS);
    }

    private String run(String what) throws IOException {
        String url = database.scratch().url();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        what,
                        String.valueOf(ROWS),
                        url + (url.contains("?") ? "&" : "?") + BulkDatabase.STREAMS_ONLY
                                + "&rewriteBatchedStatements=true",
                        database.scratch().username(),
                        database.scratch().password())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
