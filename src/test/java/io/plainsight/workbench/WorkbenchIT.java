package io.plainsight.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import io.plainsight.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all pages, and what leads from one to another. */
class WorkbenchIT extends BrowserTest {

    private static final Path PICTURES = Path.of("docs", "workbench");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?show=grows&against=hibernate",
                "/entries/cascade.delete-author",
                "/entries/query.join-like?against=sqlalchemy",
                "/entries/performance.bulk-insert?case=duplicate-email",
                "/entries/advanced.complex-filter?against=hibernate",
                "/n-plus-one",
                "/n-plus-one?entry=performance.bulk-insert&measure=rows",
                "/n-plus-one?measure=time&sizes=1,2,3,4,5,6,7,8",
                "/bulk",
                "/performance",
                "/schema",
            })
    void everyPageIsForEverybody(String path) {
        browser.requireForEverybody(site.address(path));
    }

    @Test
    void theKeyboardIsEnough() {
        page.navigate(site.address("/entries/basic.find"));
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
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
        try (Page window = browser.open()) {
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
}
