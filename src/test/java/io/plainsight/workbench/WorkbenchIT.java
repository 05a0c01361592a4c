package io.plainsight.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.plainsight.testing.CuttingProxy;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.Golden;
import io.plainsight.testing.InstalledBrowser;
import io.plainsight.testing.ScratchDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The workbench as people use it, in a browser, on a database that goes away and comes back. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbenchIT {

    private static final int WIDE = 1280;
    private static final int NARROW = 400;
    private static final int HEIGHT = 900;
    private static final long HEAVIEST_PAGE = 1_000_000;
    private static final Path PICTURES = Path.of("docs", "workbench");

    @Autowired
    private JdbcConnectionDetails suite;

    private ScratchDatabase database;
    private CuttingProxy wire;
    private Site site;
    private Browser browser;
    private Page page;

    @BeforeAll
    void start() throws SQLException, IOException {
        Optional<Path> executable = InstalledBrowser.find();
        assumeTrue(executable.isPresent(), InstalledBrowser.REASON);
        database = new ScratchDatabase(suite);
        URI address = URI.create(database.url().substring("jdbc:".length()));
        wire = new CuttingProxy(address.getHost(), address.getPort(), "nothing cuts it");
        site = new Site(
                database,
                database.url().replace(address.getAuthority(), "127.0.0.1:" + wire.port()),
                "--plainsight.time-limit=20s");
        browser = new Browser(executable.get());
        page = browser.open(WIDE, HEIGHT, ColorScheme.LIGHT);
    }

    @AfterEach
    void nothingIsComplainedAbout() {
        assertThat(browser.complaints()).isEmpty();
    }

    @AfterAll
    void stop() throws SQLException {
        if (browser != null) {
            browser.close();
            site.close();
            wire.close();
            database.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?show=grows&against=hibernate",
                "/entries/cascade.delete-author",
                "/entries/query.join-like?against=sqlalchemy",
                "/entries/performance.bulk-insert?case=duplicate-email",
                "/entries/advanced.complex-filter?against=hibernate",
                "/schema",
            })
    void everyPageIsForEverybody(String path) {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(WIDE, NARROW)) {
                try (Page window = browser.open(width, HEIGHT, colours)) {
                    long[] weight = {0};
                    window.onRequestFinished(request -> weight[0] += request.sizes().responseBodySize);
                    assertThat(window.navigate(site.address(path)).status()).isEqualTo(200);
                    window.waitForLoadState();

                    assertThat(Browser.barriers(window))
                            .as("%s %s %d", path, colours, width)
                            .isEmpty();
                    assertThat((int) window.evaluate("document.scrollingElement.scrollWidth"))
                            .as("the page itself does not scroll sideways")
                            .isLessThanOrEqualTo(width);
                    assertThat(weight[0]).isLessThan(HEAVIEST_PAGE);
                }
            }
        }
    }

    @Test
    void whatDeletingAnAuthorCostsIsTwoClicksAway() {
        page.navigate(site.address("/"));
        page.getByLabel("Search").fill("delete author");
        button("Show").click();
        link("cascade.delete-author").click();

        Locator costs = page.locator("section[aria-labelledby=costs-title] tbody tr");
        assertThat(costs.locator("td:nth-of-type(2)")).hasText(new String[] {"1", "6", "", "6", "6"});
        assertThat(costs.first()).containsText("constant");
        assertThat(costs.last()).containsText("grows with N");
    }

    @Test
    void whyBulkInsertsAreDangerousIsToldWhereItHappens() {
        page.navigate(site.address("/"));
        link("different in #duplicate-email").click();

        assertThat(page.locator("h1")).hasText("performance.bulk-insert#duplicate-email");
        assertThat(page.locator("section[aria-labelledby=costs-title] dl"))
                .containsText("the row that was there is overwritten, without an error");
        assertThat(page.locator(".differs").first()).containsText("only here");
    }

    @Test
    void everyStateOfTheOverviewHasAnAddress() {
        page.navigate(site.address("/"));
        page.locator("select[name=show]").selectOption("different");
        button("Show").click();
        page.waitForURL(Pattern.compile("show=different"));
        List<String> rows = page.locator("tbody th[scope=row] a").allTextContents();
        assertThat(rows).contains("query.join-like", "#duplicate-email").doesNotContain("basic.all");

        page.getByLabel("ActiveRecord").uncheck();
        button("Show").click();
        page.waitForURL(Pattern.compile("against=hibernate"));
        String address = page.url();
        List<String> fewer = page.locator("tbody th[scope=row] a").allTextContents();
        assertThat(fewer).hasSizeLessThan(rows.size());

        page.navigate("about:blank");
        page.navigate(address);
        assertThat(page.locator("tbody th[scope=row] a").allTextContents()).isEqualTo(fewer);
        assertThat(page.getByLabel("ActiveRecord")).not().isChecked();
    }

    @Test
    void whatIsShownCanBeKept() {
        page.navigate(site.address("/?q=delete-author"));
        String csv = page.waitForDownload(() -> link("CSV").click()).url();
        assertThat(page.request().get(csv).text())
                .startsWith("case,interface,verdict,statements,rowsExamined,growth\n")
                .contains("cascade.delete-author,activerecord,same,6,8,\"grows with N\"\n")
                .doesNotContain("basic.all");
        assertThat(page.request()
                        .get(site.address("/overview.json?q=delete-author"))
                        .text())
                .contains("\"id\" : \"cascade.delete-author\"");
    }

    @Test
    void anEntryRunsWithOtherValuesAndNoRowIsChanged() {
        page.navigate(site.address("/entries/cascade.delete-author?against=hibernate"));
        page.getByLabel("id", new Page.GetByLabelOptions().setExact(true)).fill("2");
        button("Run").click();

        Locator ran = page.locator("#ran tbody tr");
        assertThat(ran.locator("th")).hasText(new String[] {"XML mapper", "Annotations", "Hibernate"});
        assertThat(ran.locator("td:nth-child(2)")).hasText(new String[] {"", "same", "same"});
        assertThat(page.locator(".rows").first()).containsText("Jorge Luis Borges");

        // What ran stays, beside another interface too; the recordings say that they are recordings.
        page.waitForURL(Pattern.compile("run=\\d+#ran$"));
        page.getByLabel("Beside the explicit SQL").getByText("ActiveRecord").click();
        assertThat(page.locator("#ran")).containsText("Milliseconds");
        assertThat(page.locator(".warning")).containsText("recorded with other values: id = 1");
        assertThat(page.locator(".rows").first()).containsText("Jorge Luis Borges");
    }

    @Test
    void theKeyboardIsEnough() {
        page.navigate(site.address("/entries/basic.find"));
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void sqlIsCopiedWithItsValues() {
        page.navigate(site.address("/entries/basic.find"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy the SQL of Explicit SQL"))
                .click();
        assertThat(page.locator("#said")).hasText("Copied");
        assertThat((String) page.evaluate("navigator.clipboard.readText()")).contains("where users.id = 1;");

        page.getByText("XML, includes flattened").first().click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Copy XML, includes flattened of Explicit SQL"))
                .click();
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .contains("<resultMap id=\"user\"", "users.created_at")
                .doesNotContain("<include");
    }

    @Test
    void planTreesAreDrawn() {
        page.navigate(site.address("/entries/query.eager-join"));
        page.getByText("Plans").first().click();
        assertThat(page.locator(".chart.plan canvas").first()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/entries/basic.fnd", "/entries/basic.find?case=nosuch", "/nowhere", "/?show=nothing"})
    void mistakesArePagesToo(String path) {
        Response response = Objects.requireNonNull(page.navigate(site.address(path)));

        assertThat(response.status()).isBetween(400, 404);
        assertThat(page.locator("main")).containsText("What to do:");
        assertThat(Browser.barriers(page)).isEmpty();
        // The console names every answer that is none.
        assertThat(browser.complaints()).allMatch(text -> text.contains("Failed to load resource"));
        page.locator("main")
                .getByText("Overview", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("h1")).hasText("Explicit SQL beside what the ORMs send");
    }

    @Test
    void aValueThatIsNoneIsExplained() {
        page.navigate(site.address("/entries/filter.where-all"));
        page.navigate(site.address("/entries/advanced.complex-filter?value.created-after=yesterday"));

        assertThat(page.locator("h1"))
                .hasText("created-after must be a date or date-time such as 2023-01-01T00:00, not 'yesterday'.");
        assertThat(browser.complaints()).hasSize(1);
    }

    @Test
    void theSchemaLeadsFromAnIndexToTheEntriesThatItServes() {
        page.navigate(site.address("/schema"));
        assertThat(page.locator("canvas").first()).isVisible();
        page.locator("tr", new Page.LocatorOptions().setHasText("users_email_unique"))
                .getByText("basic.find-by")
                .click();
        assertThat(page.locator("h1")).hasText("basic.find-by");
    }

    /** The README shows them; a wanted change is written as golden files are. */
    @ParameterizedTest
    @CsvSource({
        "overview, /?show=more",
        "entry, /entries/cascade.delete-author",
        "n-plus-one, /n-plus-one?entry=performance.eager%23count",
        "schema, /schema"
    })
    void picturesForTheReadme(String name, String path) throws IOException {
        try (Page window = browser.open(WIDE, HEIGHT, ColorScheme.LIGHT)) {
            window.navigate(site.address(path));
            window.waitForLoadState(LoadState.NETWORKIDLE);
            byte[] picture = window.screenshot();
            if ("write".equals(System.getProperty(Golden.PROPERTY))) {
                Files.createDirectories(PICTURES);
                Files.write(PICTURES.resolve(name + ".png"), picture);
            }
        }
        assertThat(PICTURES.resolve(name + ".png")).isNotEmptyFile();
    }

    @Test
    void theNextClickWorksOnceTheDatabaseIsBack() throws IOException {
        page.navigate(site.address("/entries/basic.find"));
        wire.close();
        try {
            button("Run").click();
            assertThat(page.locator("h1")).containsText("The database went away");
            assertThat(page.locator("main")).containsText("see that the server runs");
            assertThat(browser.complaints()).hasSize(1);
        } finally {
            wire.reopen();
        }
        link("This page again").click();
        button("Run").click();
        assertThat(page.locator("main")).containsText("Milliseconds");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
