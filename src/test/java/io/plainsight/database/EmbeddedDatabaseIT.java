package io.plainsight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseIT {

    private static final Path DIRECTORY = Path.of("target", "embedded");

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(DIRECTORY);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void holdsAnEmptyDatabaseOfItsOwn() throws SQLException {
        assertThat(query("select database()")).containsExactly("plainsight");
        assertThat(query("select count(*) from information_schema.tables where table_schema = database()"))
                .containsExactly("0");
    }

    @Test
    void speaksUtf8WithMySqlsCollationAndStrictness() throws SQLException {
        assertThat(query("select concat_ws(' ', @@character_set_database, @@collation_database)"))
                .containsExactly("utf8mb4 utf8mb4_0900_ai_ci");
        assertThat(query("select @@sql_mode"))
                .containsExactly("STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
                        + "NO_ENGINE_SUBSTITUTION");
        assertThat(query("select 'é😀'")).containsExactly("é😀");
    }

    @Test
    void itsUserMayExplainAndMeasureAndCreateDatabases() throws SQLException {
        assertThat(query("explain select * from mysql.global_priv")).isNotEmpty();
        assertThat(query("select count(*) > 0 from performance_schema.events_statements_summary_by_digest"))
                .containsExactly("1");
        assertThat(query("select count(*) > 0 from information_schema.processlist"))
                .containsExactly("1");
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database another");
            statement.execute("drop database another");
        }
    }

    @Test
    void acceptsAGroupByThatOnlyMySqlsDependenciesAllow() throws SQLException {
        assertThat(query("select user, host, count(*) from mysql.user group by user"))
                .isNotEmpty();
    }

    @Test
    void noOtherAccountCanLogIn() throws SQLException {
        assertThat(query("select concat(user, '@', host) from mysql.global_priv"
                        + " where not json_value(priv, '$.account_locked') <=> true"))
                .containsExactly("plainsight@127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "mariadb.sys", "", "plainsight"})
    void nobodyLogsInWithoutAPassword(String user) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), user, ""))
                .returns("28000", SQLException::getSQLState);
    }

    @Test
    void listensOnLoopbackAlone() throws IOException, SQLException {
        assertThat(query("select concat_ws(' ', @@bind_address, @@socket)")).containsExactly("127.0.0.1 ");
        int port = URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort();
        for (InetAddress address : addresses()) {
            boolean expected = address.getHostAddress().equals("127.0.0.1");
            assertThat(isOpen(address, port)).as("open on %s", address).isEqualTo(expected);
        }
    }

    @Test
    void writesItsPasswordNowhere() throws IOException {
        try (Stream<Path> files = Files.walk(DIRECTORY.resolve("runs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(content.contains(database.password())).as("%s", file).isFalse();
            }
        }
    }

    @Test
    void severalRunInOneJvm() throws SQLException {
        EmbeddedDatabase other = EmbeddedDatabase.start(DIRECTORY);
        assertThat(other.jdbcUrl()).isNotEqualTo(database.jdbcUrl());
        assertThat(other.password()).isNotEqualTo(database.password());

        other.close();

        other.close();
        assertThat(query("select 1")).containsExactly("1");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(other.jdbcUrl(), other.username(), other.password()));
    }

    @Test
    void deletesItsDataWhenClosed() throws IOException {
        List<Path> before = runs();

        EmbeddedDatabase other = EmbeddedDatabase.start(DIRECTORY);
        assertThat(runs()).hasSize(before.size() + 1);
        other.close();

        assertThat(runs()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aServerThatDiesComesBackWithItsRows() throws SQLException {
        try (EmbeddedDatabase other = EmbeddedDatabase.start(DIRECTORY)) {
            try (Connection connection = connect(other);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept (id int primary key)");
                statement.execute("insert into kept values (7)");
            }

            server(other).destroyForcibly();

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .untilAsserted(() -> {
                        try (Connection connection = connect(other);
                                Statement statement = connection.createStatement();
                                ResultSet row = statement.executeQuery("select id from kept")) {
                            assertThat(row.next()).isTrue();
                            assertThat(row.getInt(1)).isEqualTo(7);
                        }
                    });
        }
    }

    private static Connection connect(EmbeddedDatabase other) throws SQLException {
        return DriverManager.getConnection(other.jdbcUrl(), other.username(), other.password());
    }

    private static ProcessHandle server(EmbeddedDatabase other) {
        String port = "--port="
                + URI.create(other.jdbcUrl().substring("jdbc:".length())).getPort();
        return ProcessHandle.current()
                .children()
                .filter(process -> Stream.of(process.info().arguments().orElse(new String[0]))
                        .anyMatch(port::equals))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> runs() throws IOException {
        try (Stream<Path> runs = Files.list(DIRECTORY.resolve("runs"))) {
            return runs.toList();
        }
    }

    private static List<InetAddress> addresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .toList();
    }

    private static boolean isOpen(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    /** The first column. */
    private static List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
