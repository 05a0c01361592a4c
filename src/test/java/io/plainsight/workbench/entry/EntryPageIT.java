package io.plainsight.workbench.entry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.plainsight.workbench.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An entry, to read, to copy from and to run. */
class EntryPageIT extends BrowserTest {

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
}
