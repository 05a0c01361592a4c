package io.plainsight.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.plainsight.testing.CuttingProxy;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.InstalledBrowser;
import io.plainsight.testing.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The workbench as people use it: a site of the class's own, and a browser whose console stays silent. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {

    protected ScratchDatabase database;

    /** Between the site and its database. */
    protected CuttingProxy wire;

    protected Site site;
    protected Browser browser;
    protected Page page;

    @BeforeAll
    void start(@Autowired JdbcConnectionDetails suite) throws SQLException, IOException {
        Optional<Path> executable = InstalledBrowser.find();
        assumeTrue(executable.isPresent(), InstalledBrowser.REASON);
        database = new ScratchDatabase(suite);
        wire = CuttingProxy.before(database);
        site = new Site(database, wire.url(database), "--plainsight.time-limit=20s");
        browser = new Browser(executable.get());
        page = browser.open();
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

    /** Also one whose name only begins with that. */
    protected final Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    protected final Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
