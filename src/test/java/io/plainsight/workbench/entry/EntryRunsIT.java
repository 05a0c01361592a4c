package io.plainsight.workbench.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.guide.Cases;
import io.plainsight.guide.GuideCase;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import io.plainsight.workbench.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Every case, run as the form of its page runs it. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryRunsIT {

    private final HttpClient client = HttpClient.newHttpClient();
    private ScratchDatabase database;
    private Site site;

    @BeforeAll
    void start(@Autowired JdbcConnectionDetails suite) throws SQLException {
        database = new ScratchDatabase(suite);
        site = new Site(database, database.url());
    }

    @AfterAll
    void stop() throws SQLException {
        site.close();
        database.close();
    }

    static List<GuideCase> cases() {
        return Cases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bothFormsOfTheMappersAgree(GuideCase guideCase) throws IOException, InterruptedException {
        String path = "/entries/" + guideCase.id().replace("#", "?case=");
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(URI.create(site.address(path)))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(page.statusCode()).as(guideCase.id()).isEqualTo(200);
        assertThat(page.body()).contains("<th scope=\"row\">Annotations</th>").doesNotContain("differs from XML");
    }
}
