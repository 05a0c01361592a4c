package io.plainsight.workbench.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.plainsight.workbench.BrowserTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All entries on one page, and the way from there. */
class OverviewPageIT extends BrowserTest {

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
}
