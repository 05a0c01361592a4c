package io.plainsight.workbench.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.server.TableSnapshot;
import io.plainsight.guide.Cases;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.Tables;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import io.plainsight.workbench.Site;
import io.plainsight.workbench.run.LiveRuns;
import io.plainsight.workbench.run.LiveRuns.LiveRun;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every case, run as the form of its page runs it. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryRunsIT {

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private ScratchDatabase database;
    private Site site;
    private String before;

    @BeforeAll
    void start(@Autowired JdbcConnectionDetails suite) throws SQLException {
        database = new ScratchDatabase(suite);
        // The machine may be busy, and the time limit has tests of its own.
        site = new Site(database, database.url(), "--plainsight.time-limit=2m");
        before = digest();
    }

    @AfterAll
    void noRowIsChanged() throws SQLException {
        String after = digest();
        site.close();
        database.close();
        assertThat(after).isEqualTo(before);
    }

    private String digest() {
        return TableSnapshot.take(JdbcClient.create(database.dataSource()), Tables.primaryKeys())
                .digest();
    }

    static List<GuideCase> cases() {
        return Cases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bothFormsOfTheMappersAgree(GuideCase guideCase) throws Exception {
        String path = "/entries/" + guideCase.id().replace("#", "?case=");
        HttpResponse<String> page = post(path);

        assertThat(page.statusCode()).as(guideCase.id()).isEqualTo(200);
        assertThat(page.body()).contains("<th scope=\"row\">Annotations</th>").doesNotContain("differs from XML");
    }

    /** In what they send, and in what comes of it. */
    @ParameterizedTest
    @CsvSource({"basic.all", "basic.find#absent"})
    void formsThatDisagreeAreSaidTo(String other) {
        LiveRuns runs = site.bean(LiveRuns.class);
        LiveRun xml = runs.run(Cases.find("basic.find").orElseThrow());
        LiveRun annotations = runs.run(Cases.find(other).orElseThrow());

        assertThat(RanForm.of(new LiveRun(xml.guideCase(), xml.database(), xml.compared(), annotations.annotations()))
                        .get(1)
                        .verdict())
                .isEqualTo("differs from XML");
    }

    @Test
    void aRunHasAnAddressAndDataOfItsOwn() throws Exception {
        HttpResponse<String> page = post("/entries/basic.find?against=hibernate&value.id=2");

        assertThat(page.uri().toString()).matches(".*/entries/basic.find\\?against=hibernate&run=\\d+(#ran)?");
        assertThat(get(page.uri().getRawPath() + "?" + page.uri().getRawQuery()).body())
                .contains("value=\"2\"", "run here, on");
        String run = page.uri().getRawQuery().replaceAll(".*run=", "");
        assertThat(get("/entries/basic.find/data.json?run=" + run).body())
                .contains("\"values\" : {\n    \"id\" : \"2\"", "\"form\" : \"Hibernate\"");
        assertThat(get("/entries/basic.find/data.csv?run=" + run).body())
                .startsWith("case,form,verdict,statements,rowsExamined,millis\nbasic.find,\"XML mapper\",");
    }

    @Test
    void aLongValueIsShownLikeAnyOther() throws Exception {
        HttpResponse<String> page =
                post("/entries/basic.find-by?against=hibernate", "value.email=" + "y%27%20".repeat(2_000));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("characters more").endsWith("</html>\n");
    }

    @Test
    void aLargeRunHasAPageThatSomebodyCanReadAndAllOfItAsData() throws Exception {
        HttpResponse<String> page = post("/entries/performance.bulk-insert?against=hibernate&value.count=500");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).hasSizeLessThan(1_000_000).contains("characters more", "and 400 more");
        String run = page.uri().getRawQuery().replaceAll(".*run=", "");
        assertThat(get("/entries/performance.bulk-insert/data.json?run=" + run).body())
                .doesNotContain("characters more")
                .hasSizeGreaterThan(200_000);
    }

    @Test
    void otherValuesAreSaidNotToHaveBeenRun() throws Exception {
        assertThat(get("/entries/basic.find?value.id=2").body())
                .contains("Nothing was run yet: both sides were recorded with")
                .doesNotContain("The right side was recorded with other values");
        assertThat(post("/entries/basic.find?against=activerecord&value.id=2").body())
                .contains("The right side was recorded with other values")
                .doesNotContain("Nothing was run yet", "only here");
    }

    @Test
    void theWayBackFromAProblemKeepsTheWholeAddress() throws Exception {
        assertThat(get("/entries/basic.find?case=nope&against=hibernate").body())
                .contains("href=\"/entries/basic.find?case=nope&amp;against=hibernate\"");
        HttpResponse<String> data = get("/entries/basic.find/data.json?run=999");
        assertThat(data.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    @ParameterizedTest
    @CsvSource({
        "/entries/advanced.complex-filter?value.created-after=9999999-01-01, 400, the guide&#39;s is",
        "/entries/basic.find?run=999, 404, There is no run",
        "/entries/basic.find?run=x, 404, There is no run",
        "/entries/basic.find?value.ids=1, 400, it takes id",
        "/entries/basic.find?value.id=one, 400, the guide&#39;s is",
        "/entries/basic%2Ffind, 400, The address cannot be read",
        "/entries/basic.find/nothing, 404, There is no page",
    })
    void anAddressThatMakesNoSenseHasAPageThatSaysSo(String address, int status, String words) throws Exception {
        HttpResponse<String> page = get(address);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(words).contains("What to do");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(site.address(path))).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws Exception {
        return post(path, "");
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(site.address(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
