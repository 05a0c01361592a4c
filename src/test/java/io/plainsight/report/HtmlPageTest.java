package io.plainsight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.guide.Cases;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlPageTest {

    @Test
    void needsNothingElse() {
        assertThat(HtmlPage.of("# Title"))
                .startsWith("<!doctype html>")
                .contains("<meta charset=\"utf-8\">")
                .doesNotContain("{content}")
                .doesNotContainPattern("(?i)https?:|//[a-z]|<script|<link|<img|<iframe|src=|url\\(|@import");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    basic.all                | basicall
                    performance.n-plus-one   | performancen-plus-one
                    query.eager-join#limit   | queryeager-joinlimit
                    What it costs            | what-it-costs
                    *All* of it              | all-of-it
                    """)
    void aHeadingIsWhereLinksLead(String heading, String id) {
        assertThat(HtmlPage.of("[there](#" + id + ")\n\n## " + heading))
                .contains("<a href=\"#" + id + "\">there</a>", "<h2 id=\"" + id + "\">");
    }

    @Test
    void entriesAndTheirCasesHaveIds() {
        assertThat(HtmlPage.of("# One\n\n## Two\n\n### Three\n\n#### Four"))
                .contains("<h1>One</h1>", "<h2 id=\"two\">Two</h2>", "<h3 id=\"three\">Three</h3>", "<h4>Four</h4>");
    }

    @Test
    void everyLinkOfTheWholeGuideLeadsSomewhere() {
        GuideComparison comparison = new GuideComparison(Interface.others());
        String page = HtmlPage.of(new Pages(
                        comparison,
                        Cases.all().stream().map(comparison::recorded).toList(),
                        Pages.RECORDED)
                .inOne());

        assertThat(found(page, "href=\"#([^\"]*)\"")).isNotEmpty().isSubsetOf(found(page, " id=\"([^\"]*)\""));
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void aDifferenceIsShownToTheLetter() {
        SqlDifference difference =
                SqlDifference.between(List.of("select `a` like 'C\\\\_*x*[1](2)'"), List.of("select 1"));

        assertThat(HtmlPage.of(new MarkdownLayout().difference("Difference", difference)))
                .contains("a like 'C\\\\_*x*[1](2)'")
                .doesNotContain("<em>");
    }

    @Test
    void sqlIsEscaped() {
        String page = HtmlPage.of("`a < b & c > d`\n\n```sql\nselect 1 where 1 <b> 2 and '\"' <> '&lt;'\n```\n");

        assertThat(page)
                .contains("<code>a &lt; b &amp; c &gt; d</code>")
                .contains("select 1 where 1 &lt;b&gt; 2 and '&quot;' &lt;&gt; '&amp;lt;'\n</code>")
                .doesNotContain("<b>");
    }

    @Test
    void tablesAreTables() {
        assertThat(HtmlPage.of("| a | b |\n|---|--:|\n| 1 < 2 | `x\\|y` |\n"))
                .contains("<table>", "<th>a</th>", "<td>1 &lt; 2</td>", "<code>x|y</code>");
    }

    @Test
    void theContentMayHoldWhatLooksLikeThePlaceForIt() {
        assertThat(HtmlPage.of("`{content}` and `$1`")).contains("<code>{content}</code> and <code>$1</code>");
    }
}
