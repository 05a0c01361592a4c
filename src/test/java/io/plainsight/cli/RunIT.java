package io.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.guide.Guide;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs on a database of its own that was empty before. */
@DatabaseTest
class RunIT {

    private static final String NO_SAMPLE = "--plainsight.sample-data=false";

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
    void everythingAsATable() throws SQLException {
        Shell shell = Shell.runOn(database, "--no-serve");

        Printed.check("run-all.txt", Mask.table(shell.transcript()));
        assertThat(shell.exitCode()).isZero();

        // Again, on what is there: no row has come or gone.
        DatabaseContent before = DatabaseContent.of(database);
        assertThat(Mask.table(Shell.runOn(database, "--no-serve").transcript()))
                .isEqualTo(Mask.table(shell.transcript()));
        assertThat(DatabaseContent.of(database)).isEqualTo(before);
    }

    @Test
    void oneFormAlone() {
        Shell shell = Shell.runOn(database, "run", "basic.find", "basic.find", "basic.count", "--form", "xml");
        assertThat(shell.exitCode()).isEqualTo(2);

        shell = Shell.runOn(database, "run", "basic.find", "aggregate.count", "basic.find", "--form", "xml");
        Printed.check("run-one-form.txt", Mask.table(shell.transcript()));
    }

    @Test
    void parametersTakeThePlaceOfDefaults() {
        Shell shell = Shell.runOn(
                database, "run", "basic.find", "filter.where-any", "--param", "id=9", "--param", "name=O'Neill");

        JsonNode runs = json(Shell.runOn(
                database,
                "run",
                "basic.find",
                "filter.where-any",
                "--param",
                "id=9",
                "--param",
                "name=O'Neill",
                "--format",
                "json"));
        assertThat(shell.exitCode()).isZero();
        assertThat(runs.get(0).at("/statements/0/parameters").toString()).isEqualTo("[9]");
        assertThat(runs.get(0).at("/result/name").asString()).isEqualTo("王芳");
        assertThat(runs.get(2).at("/statements/0/parameters").toString()).isEqualTo("[\"O'Neill\",\"Bob\"]");
    }

    @Test
    void asJson() {
        Shell shell = Shell.runOn(
                database,
                "run",
                "basic.find",
                "aggregate.average",
                "relation.author-books",
                "write.create-author-with-books",
                "write.enroll-twice",
                "query.eager-select-in",
                "advanced.complex-filter",
                "--format",
                "json");

        Printed.check("run.json", Mask.json(shell.out()));
        Printed.check("run-json-progress.txt", Mask.table(shell.err()));
        assertThat(shell.exitCode()).isZero();
    }

    @Test
    void jsonHasEveryEntryInBothForms() {
        JsonNode runs = json(Shell.runOn(database, "run", "--format", "json"));

        assertThat(runs.valueStream()
                        .map(run ->
                                run.get("id").asString() + " " + run.get("form").asString()))
                .containsExactlyElementsOf(Guide.entries().stream()
                        .flatMap(entry -> Stream.of(entry.id() + " xml", entry.id() + " annotation"))
                        .toList());
        assertThat(runs.valueStream())
                .allSatisfy(run -> assertThat(run.propertyNames())
                        .containsExactly("id", "form", "statements", "result", "error", "millis"));
    }

    @Test
    void withoutTheSampleOnEmptyTables() {
        Shell shell = Shell.runOn(database, "run", NO_SAMPLE);

        Printed.check("run-without-sample.txt", Mask.table(shell.transcript()));
        assertThat(shell.exitCode()).isZero();
    }

    @Test
    void withoutTheSampleOnRowsOfTheUser() throws SQLException {
        assertThat(Shell.runOn(database, "run", "basic.all", NO_SAMPLE).exitCode())
                .isZero();
        execute("insert into users (name, email, active, role) values ('Own', 'own@example.com', true, 'admin')");

        JsonNode runs = json(Shell.runOn(database, "run", "basic.all", NO_SAMPLE, "--format", "json"));

        assertThat(runs.at("/0/result").size()).isOne();
        assertThat(runs.at("/0/result/0/name").asString()).isEqualTo("Own");
    }

    @Test
    void theSampleIsNotAddedToRowsOfTheUser() throws SQLException {
        assertThat(Shell.runOn(database, "run", "basic.all", NO_SAMPLE).exitCode())
                .isZero();
        execute("insert into users (name, email, active, role) values ('Own', 'own@example.com', true, 'admin')");

        Shell shell = Shell.runOn(database, "run", "aggregate.count");

        Printed.check("run-sample-on-own-rows.txt", Mask.table(shell.transcript()));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static JsonNode json(Shell shell) {
        assertThat(shell.exitCode()).as(shell.err()).isZero();
        return JsonMapper.shared().readTree(shell.out());
    }
}
