package io.plainsight.workbench.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.testing.CuttingProxy;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import io.plainsight.workbench.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** Jobs that the application, or the database, does not outlive. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class JobEndsIT {

    private final HttpClient client = HttpClient.newHttpClient();
    private ScratchDatabase database;
    private CuttingProxy wire;
    private Site site;

    @BeforeEach
    void start(@Autowired JdbcConnectionDetails suite) throws SQLException, IOException {
        database = new ScratchDatabase(suite);
        wire = CuttingProxy.before(database);
        site = new Site(database, wire.url(database));
    }

    @AfterEach
    void stop() throws SQLException {
        site.close();
        wire.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Starting", "mapper, 5000", "each row", "BATCH", "Hibernate, 5000"})
    void endWithTheApplication(String phase, CapturedOutput output) throws Exception {
        startUntil(phase);

        long start = System.nanoTime();
        site.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
        assertThat(output.getAll()).doesNotContain("Exception", "Stack trace", "\tat ");
        assertThat(new JdbcTemplate(database.dataSource())
                        .queryForObject("select count(*) from users where email like 'bulk%'", Integer.class))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mapper, 5000", "each row", "BATCH", "Hibernate, 5000"})
    void sayThatTheDatabaseWentAwayOnTheirPageAndInALine(String phase, CapturedOutput output) throws Exception {
        startUntil(phase);
        wire.close();

        while (get("/jobs/1").contains("running")) {
            Thread.sleep(20);
        }

        assertThat(get("/bulk?job=1"))
                .contains("The database went away", "No row was changed", "see that the server runs");
        assertThat(output.getAll().lines().filter(line -> line.contains("The database went away")))
                .singleElement()
                .asString()
                .contains("WARN", "/bulk?sizes=5000&job=1", "What to do: see that the server runs");
        assertThat(output.getAll()).doesNotContain("Exception", "Stack trace", "\tat ");
    }

    @Test
    void endWithTheApplicationAlthoughTheDatabaseIsGoneAlready(CapturedOutput output) throws Exception {
        startUntil("each row");
        wire.close();

        long start = System.nanoTime();
        site.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
        assertThat(output.getAll()).doesNotContain("Exception", "Stack trace", "\tat ");
    }

    private void startUntil(String phase) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(site.address("/bulk?sizes=5000")))
                .POST(BodyPublishers.noBody())
                .build());
        while (!get("/jobs/1").contains(phase)) {
            Thread.sleep(1);
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(site.address(path))).build());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
