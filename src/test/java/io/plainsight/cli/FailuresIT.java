package io.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.testing.CuttingProxy;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever is wrong with the database: a cause, a remedy, exit code 1, and nothing changed. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class FailuresIT {

    @Autowired
    private JdbcConnectionDetails suite;

    private ScratchDatabase database;
    private CapturedOutput logs;

    @BeforeEach
    void createDatabase(CapturedOutput output) throws SQLException {
        logs = output;
        database = new ScratchDatabase(suite);
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void noServer() throws SQLException {
        fails("no-server", database.url().replaceFirst("//[^/]+/", "//127.0.0.1:1/"), database.password());
    }

    @Test
    void wrongPassword() throws SQLException {
        fails("wrong-password", database.url(), "wrong");
    }

    @Test
    void unknownDatabase() throws SQLException {
        fails("unknown-database", database.url().replaceFirst("plainsight_scratch_\\w+", "nowhere"));
    }

    @Test
    void notForMySql() throws SQLException {
        fails("not-mysql", "jdbc:postgresql://localhost/plainsight");
    }

    @Test
    void passwordAndQuoteInTheUrl() throws SQLException {
        failsAs("quote-in-url", "jdbc:mysql://127.0.0.1:1/d?user=o'neil&password=secret", "o'neil", "secret");
    }

    @Test
    void notOurs() throws SQLException {
        execute("create table invoices (id int primary key)");
        execute("insert into invoices values (1)");

        fails("not-ours", database.url());
    }

    @Test
    void halfMigrated() throws SQLException {
        migrate();
        execute("drop table profiles");

        fails("half-migrated", database.url());
    }

    @Test
    void changedChangeSet() throws SQLException {
        migrate();
        execute("update DATABASECHANGELOG set MD5SUM = '9:00000000000000000000000000000000' where ID = 'create-users'");

        fails("changed-change-set", database.url());
    }

    @Test
    void noRightToCreateTables() throws SQLException {
        String user = "plainsight_reader";
        execute("drop user if exists " + user + "@'%'");
        execute("create user " + user + "@'%' identified by 's3cret'");
        execute("grant select, insert, update, delete on "
                + database.url().replaceFirst(".*/(plainsight_scratch_\\w+).*", "$1") + ".* to " + user + "@'%'");
        try {
            failsAs("no-right", database.url(), user, "s3cret");
        } finally {
            execute("drop user " + user + "@'%'");
        }
    }

    @Test
    void goneInTheMiddle() throws Exception {
        migrate();
        URI server = URI.create(database.url().substring("jdbc:".length()));
        try (CuttingProxy proxy = new CuttingProxy(server.getHost(), server.getPort(), "row_number() over")) {
            String url = "jdbc:mysql://127.0.0.1:" + proxy.port() + server.getPath()
                    + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
            fails("gone-in-the-middle", url);
        }
    }

    private void fails(String file, String url) throws SQLException {
        fails(file, url, database.password());
    }

    private void fails(String file, String url, String password) throws SQLException {
        failsAs(file, url, database.username(), password);
    }

    private void failsAs(String file, String url, String user, String password) throws SQLException {
        DatabaseContent before = DatabaseContent.of(database);

        int logged = logs.length();

        Shell shell = Shell.run(
                "run",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password);

        Printed.check(
                "failure-" + file + ".txt",
                Mask.table(shell.transcript())
                        .replace("'" + user + "'", "'USER'")
                        .replace("user " + user + " ", "user USER "));
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(logs.subSequence(logged, logs.length())).as("logs").isEmpty();
        assertThat(shell.err()).doesNotContain(password);
        assertThat(DatabaseContent.of(database)).isEqualTo(before);
    }

    private void migrate() {
        assertThat(Shell.runOn(database, "run", "basic.find").exitCode()).isZero();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
