package io.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.guide.Cases;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The explicit SQL and Hibernate live, on a database that was empty before. */
@DatabaseTest
class CompareIT {

    @Autowired
    private JdbcConnectionDetails suite;

    private ScratchDatabase database;

    @BeforeEach
    void createDatabase() throws SQLException {
        database = new ScratchDatabase(suite);
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void everyDifferenceIsExplainedOnThisServerToo() throws SQLException {
        Shell shell = Shell.runOn(database, "compare");

        Printed.check("compare-all.txt", Mask.table(shell.transcript()));
        assertThat(shell.exitCode()).isZero();

        // No row has come or gone.
        DatabaseContent before = DatabaseContent.of(database);
        Shell.runOn(database, "compare");
        assertThat(DatabaseContent.of(database)).isEqualTo(before);
    }

    @Test
    void jsonHasTheTimeOfWhatRanLive() {
        JsonNode reports = JsonMapper.shared()
                .readTree(Shell.runOn(database, "compare", "--format", "json").out());

        assertThat(reports)
                .hasSize(Cases.all().size())
                .allSatisfy(report -> assertThat(
                                report.get("explicit").get("millis").doubleValue())
                        .isPositive());
    }

    @Test
    void otherDataAreNotCompared() throws SQLException {
        Shell.runOn(database, "run", "basic.all");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update users set age = 35 where id = 1");
        }

        Shell compare = Shell.runOn(database, "compare");
        Printed.check("compare-other-data.txt", Mask.table(compare.transcript()));
        assertThat(compare.exitCode()).isEqualTo(1);

        Shell all = Shell.runOn(database, "--no-serve");
        assertThat(all.out()).contains("Not compared with the ORMs");
        assertThat(all.exitCode()).isZero();
    }

    @Test
    void pagesReplaceOnlyPages(@TempDir Path folder) throws IOException {
        String[] command = {"compare", "--recorded", "--format", "markdown", "--output", folder.toString()};
        assertThat(Shell.run(command).exitCode()).isZero();
        assertThat(Shell.run(command).exitCode()).as("over its own pages").isZero();

        Files.writeString(folder.resolve("cascades.md"), "mine");
        assertThat(Shell.run(command).exitCode()).isEqualTo(2);
        assertThat(folder.resolve("cascades.md")).hasContent("mine");
    }

    @Test
    void htmlGoesIntoAFile(@TempDir Path folder) {
        Path file = folder.resolve("new/report.html");

        assertThat(Shell.run("compare", "--recorded", "--format", "html", "--output", file.toString())
                        .exitCode())
                .isZero();
        assertThat(file).content().startsWith("<!doctype html>").contains("cascade.delete-author");
    }
}
