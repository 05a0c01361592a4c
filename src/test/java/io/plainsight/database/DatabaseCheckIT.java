package io.plainsight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseCheckIT {

    private static EmbeddedDatabase server;

    @BeforeAll
    static void startServer() {
        server = EmbeddedDatabase.start(Path.of("target", "embedded"));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void emptyDatabase() throws SQLException {
        run("drop database plainsight", "create database plainsight");
    }

    @Test
    void takesAnEmptyDatabase() {
        verify();
    }

    @Test
    void takesAnEmptyDatabaseThatLiquibaseHasSeen() throws SQLException {
        createLiquibaseTables();

        verify();
    }

    @Test
    void takesTheWholeSchemaWithOtherTablesBesideIt() throws SQLException {
        createOurSchema();
        run("create table other (id int)", "create view another as select id from users");
        record("someone", "else", "db/changes.xml");

        verify();
    }

    @Test
    void refusesTablesOfOthersByThreeNames() throws SQLException {
        run("create table d (id int)", "create table c (id int)", "create table b (id int)");
        run("create view a as select 1");

        refused("The database plainsight is not ours, it holds a, b, c and 1 more")
                .returns(
                        "use an empty database, such as a new one (create database plainsight)",
                        DatabaseProblem::remedy);
    }

    @Test
    void refusesASingleView() throws SQLException {
        run("create view a as select 1");

        refused("The database plainsight is not ours, it holds a");
    }

    @Test
    void refusesTablesNamedLikeOursThatNobodyRecorded() throws SQLException {
        run("create table users (id int)");

        refused("The database plainsight is not ours, it holds users");
    }

    @Test
    void refusesTheChangeSetsOfOthers() throws SQLException {
        createLiquibaseTables();
        record("create-users", "plainsight", "db/changes.xml");
        record("create-users", "someone", "liquibase/changes/001-people.sql");

        refused("The database plainsight is not ours, it holds 2 Liquibase change sets of others");
    }

    @Test
    void refusesAMissingTable() throws SQLException {
        createOurSchema();
        run("drop table student_courses");

        refused("The database plainsight is half migrated:"
                        + " student_courses is missing, but its change set create-student_courses is recorded")
                .returns("drop the database and create it anew, or restore a backup", DatabaseProblem::remedy);
    }

    @Test
    void refusesATableWithoutItsChangeSet() throws SQLException {
        createOurSchema();
        run("delete from DATABASECHANGELOG where ID = 'create-books'");

        refused("The database plainsight is half migrated:"
                + " books is there, but its change set create-books is not recorded");
    }

    @Test
    void takesUsersAndUSERSForTwoTables() throws SQLException {
        createOurSchema();
        run("alter table users rename to USERS");

        refused("The database plainsight is half migrated:"
                + " users is missing, but its change set create-users is recorded");
    }

    @Test
    void tellsWhoHoldsTheLock() throws SQLException {
        createOurSchema();
        run(
                "update DATABASECHANGELOGLOCK set LOCKED = 1, LOCKGRANTED = '2026-01-02 03:04:05', LOCKEDBY = 'host (::1)'");

        refused("The database plainsight is locked by Liquibase, by host (::1) since 2026-01-02 03:04:05")
                .returns(
                        "wait until that migration ends; if it is dead, release the lock with Liquibase's release-locks",
                        DatabaseProblem::remedy);
    }

    @Test
    void refusesAnUnknownDatabaseAndDoesNotCreateIt() {
        String url = server.jdbcUrl().replace("/plainsight", "/nowhere") + "?createDatabaseIfNotExist=true";

        for (int time = 1; time <= 2; time++) {
            refused(url, server.username(), server.password(), "There is no database nowhere at " + url)
                    .returns(
                            "create it (create database nowhere) or correct spring.datasource.url",
                            DatabaseProblem::remedy);
        }
    }

    @Test
    void refusesAUserWithoutARightOnTheDatabase() throws SQLException {
        run("create or replace user guest@'127.0.0.1' identified by 'guest'");

        refused(
                server.jdbcUrl(),
                "guest",
                "guest",
                "The database of " + server.jdbcUrl() + " does not exist, or the user guest has no right on it");
    }

    @Test
    void refusesAWrongUserOrPassword() {
        String remedy = "correct spring.datasource.username and spring.datasource.password";
        String cause = "The server at " + server.jdbcUrl() + " does not take the user %s with this password";

        refused(server.jdbcUrl(), server.username(), "wrong", cause.formatted(server.username()))
                .returns(remedy, DatabaseProblem::remedy);
        refused(server.jdbcUrl(), "nobody", server.password(), cause.formatted("nobody"))
                .returns(remedy, DatabaseProblem::remedy);
        refused(server.jdbcUrl(), null, null, cause.formatted("of the URL"));
    }

    @Test
    void readsUserAndPasswordFromTheUrlButNeverShowsThem() {
        String url = server.jdbcUrl() + "?user=" + server.username() + "&password=";

        DatabaseCheck.verify(url + server.password(), null, null);
        refused(
                url + "wrong",
                null,
                null,
                "The server at " + url + "*** does not take the user of the URL with this password");
    }

    @Test
    void refusesAPortWithoutAServer() throws IOException {
        String url = "jdbc:mysql://me:secret@127.0.0.1:%d/shop".formatted(freePort());

        refused(
                        url,
                        "me",
                        "secret",
                        "No MySQL or MariaDB answers at " + url.replace("secret", "***")
                                + " (java.net.ConnectException: Connection refused)")
                .returns(
                        "start the server, or correct host and port in spring.datasource.url", DatabaseProblem::remedy);
    }

    @Test
    void refusesAPortThatNeverSpeaks() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String url = "jdbc:mysql://127.0.0.1:%d/shop?socketTimeout=300".formatted(silent.getLocalPort());

            refused(
                    url,
                    "me",
                    "secret",
                    "No MySQL or MariaDB answers at " + url + " (java.net.SocketTimeoutException: Read timed out)");
        }
    }

    @Test
    void refusesAnUnknownHost() {
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> DatabaseCheck.verify("jdbc:mysql://host.invalid/shop", "me", "secret"))
                .withMessageStartingWith(
                        "No MySQL or MariaDB answers at jdbc:mysql://host.invalid/shop (java.net.UnknownHostException:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://127.0.0.1:port/shop",
                "jdbc:mysql://127.0.0.1:99999/shop",
                "jdbc:mysql://127.0.0.1/shop?a=%zz",
                "jdbc:mysql:xdevapi://127.0.0.1/shop",
            })
    void refusesAMalformedUrl(String url) {
        refused(url, "me", "secret", "The URL " + url + " is malformed");
    }

    @Test
    void refusesAnImpossibleOption() {
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> DatabaseCheck.verify(server.jdbcUrl() + "?sslMode=MAYBE", "me", "secret"))
                .withMessageStartingWith("The URL " + server.jdbcUrl() + "?sslMode=MAYBE has an impossible option:")
                .withMessageContaining("sslMode");
    }

    @Test
    void refusesAnotherDatabase() {
        refused(
                "jdbc:postgresql://localhost/shop",
                "me",
                "secret",
                "The URL jdbc:postgresql://localhost/shop is not for MySQL or MariaDB");
    }

    private static void verify() {
        DatabaseCheck.verify(server.jdbcUrl(), server.username(), server.password());
    }

    private static ThrowableAssertAlternative<DatabaseProblem> refused(String cause) {
        return refused(server.jdbcUrl(), server.username(), server.password(), cause);
    }

    private static ThrowableAssertAlternative<DatabaseProblem> refused(
            String url, String username, String password, String cause) {
        return assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> DatabaseCheck.verify(url, username, password))
                .withMessage(cause);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void createOurSchema() throws SQLException {
        createLiquibaseTables();
        Set<String> ours = new TreeSet<>(SchemaState.OURS);
        assertThat(ours).hasSize(8);
        for (String table : ours) {
            run("create table " + table + " (id int)");
            record("create-" + table, "plainsight", "liquibase/changes/001-people.sql");
        }
    }

    private static void createLiquibaseTables() throws SQLException {
        run(LiquibaseTables.CREATE);
    }

    private static void record(String id, String author, String file) throws SQLException {
        run(LiquibaseTables.record(id, author, file));
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
