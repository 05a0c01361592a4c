package io.plainsight.workbench.measurement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.plainsight.workbench.Browser;
import io.plainsight.workbench.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages that measure, in a browser. */
class MeasuredPagesIT extends BrowserTest {

    private static final LocatorAssertions.HasTextOptions SOON =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    @Test
    void whatIsMeasuredComesBesideWhatWasRecordedAndStaysThere() {
        page.navigate(site.address("/n-plus-one?entry=performance.n-plus-one&measure=statements"));
        page.getByLabel("Numbers of parents").fill("2,30");
        button("Measure here").click();
        page.waitForURL(Pattern.compile("job="));

        assertThat(page.locator("#job p")).hasText(Pattern.compile("Measured on .* seconds\\."), SOON);
        Locator here = page.locator("#measured tbody tr", new Page.LocatorOptions().setHasText("here"));
        assertThat(here).hasCount(3);
        assertThat(here.first()).hasText(Pattern.compile("XML mapper\\s*here\\s*3\\s*31\\s*grows with N"));
        assertThat(Browser.barriers(page)).isEmpty();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Milliseconds"))
                .click();
        assertThat(here).hasCount(3);
        page.reload();
        assertThat(here).hasCount(3);

        String csv = page.waitForDownload(
                        () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("CSV"))
                                .click())
                .url();
        assertThat(page.request().get(csv).text())
                .startsWith("case,way,origin,size,statements,rowsExamined,millis\n")
                .contains("performance.n-plus-one,ActiveRecord,recorded,1000,1001,4000,")
                .contains("performance.n-plus-one,\"XML mapper\",here,30,31,");
    }

    @Test
    void whatRunsIsShownOthersAreSentThereAndItCanBeCancelled() {
        page.navigate(site.address("/bulk?sizes=1,4999,5000"));
        button("Measure here").click();
        assertThat(page.locator("progress")).isVisible();
        assertThat(page.locator("#doing")).hasText(Pattern.compile("4999 rows, run \\d of 3"), SOON);
        assertThat(Browser.barriers(page)).isEmpty();

        APIResponse second = page.request().post(site.address("/n-plus-one"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("A measurement is running", "/bulk?sizes=1,4999,5000&amp;job=");

        button("Cancel").click();
        assertThat(page.locator("#job p")).containsText("Cancelled. No row was changed");
        assertThat(page.locator("#measured tbody tr", new Page.LocatorOptions().setHasText("here")))
                .hasCount(6);
        assertThat(new JdbcTemplate(database.dataSource())
                        .queryForObject("select count(*) from users where email like 'bulk%'", Integer.class))
                .isZero();
    }

    /** What stands there is replaced while somebody is on it. */
    @Test
    void theKeyboardStaysWhereItIs() {
        page.navigate(site.address("/n-plus-one?sizes=1,20,200"));
        button("Measure here").click();
        Locator table = page.locator("#table");
        table.focus();
        assertThat(page.locator("#measured tbody tr", new Page.LocatorOptions().setHasText("here")))
                .hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(table).isFocused();

        button("Cancel").focus();
        assertThat(page.locator("#job p")).hasText(Pattern.compile("Measured on .* seconds\\."), SOON);
        assertThat(page.locator("#job")).isFocused();
    }

    @Test
    void mistakesSayWhatToDo() {
        assertThat(problem("/n-plus-one?sizes=10,1")).contains("do not ascend", "each larger than the one before");
        assertThat(problem("/n-plus-one?entry=basic.find")).contains("is not known", "choose one of the entries");
        assertThat(problem("/n-plus-one?measure=rate")).contains("choose one of statements, rows, time");
        assertThat(problem("/bulk?sizes=5001")).contains("not within 1 and 5000");
        assertThat(problem("/bulk?job=none")).contains("measure again");
        assertThat(problem("/jobs/none")).contains("There is no measurement");
    }

    @Test
    void onOtherRowsThanTheSampleNothingIsMeasured() {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        jdbc.update("update users set age = age + 1 where id = 1");
        try {
            APIResponse refused = page.request().post(site.address("/bulk"));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).contains("Nothing can be run here", "start the workbench on an empty database");
        } finally {
            jdbc.update("update users set age = age - 1 where id = 1");
        }
    }

    private String problem(String path) {
        APIResponse answer = page.request().get(site.address(path));
        assertThat(answer.status()).as(path).isBetween(400, 404);
        return answer.text();
    }
}
