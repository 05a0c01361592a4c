package io.plainsight.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A real browser, and what it complains about. */
public final class Browser implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int NARROW = 400;
    private static final int HEIGHT = 900;
    private static final long HEAVIEST_PAGE = 1_000_000;
    private static final Set<String> BARRIERS = Set.of("moderate", "serious", "critical");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();

    public Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        // Chromium's sandbox does not work for root, as which containers run.
                        .setArgs(List.of("--no-sandbox")));
    }

    /** An ordinary window of its own. */
    public Page open() {
        return open(WIDE, HEIGHT, ColorScheme.LIGHT);
    }

    /** A window of its own. */
    private Page open(int width, int height, ColorScheme colours) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** What the console has said since it was last asked. */
    public List<String> complaints() {
        List<String> found = List.copyOf(complaints);
        complaints.clear();
        return found;
    }

    /** The page of an address is for everybody: in the light and the dark, on wide and on narrow screens. */
    public void requireForEverybody(String address) {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(WIDE, NARROW)) {
                try (Page window = open(width, HEIGHT, colours)) {
                    long[] weight = {0};
                    window.onRequestFinished(request -> weight[0] += request.sizes().responseBodySize);
                    assertThat(window.navigate(address).status()).isEqualTo(200);
                    window.waitForLoadState();

                    String where = "%s %s %d".formatted(address, colours, width);
                    assertThat(barriers(window)).as(where).isEmpty();
                    assertThat((int) window.evaluate("document.scrollingElement.scrollWidth"))
                            .as("%s: the page itself does not scroll sideways", where)
                            .isLessThanOrEqualTo(width);
                    assertThat(weight[0]).as(where).isBetween(1L, HEAVIEST_PAGE);
                    for (Locator chart :
                            window.locator(".chart.curves, .chart.schema").all()) {
                        assertThat(chart.locator("canvas")).isVisible();
                    }
                }
            }
        }
    }

    /** What keeps people out, by the rules of axe. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> BARRIERS.contains(rule.getImpact()))
                        .map(Browser::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
