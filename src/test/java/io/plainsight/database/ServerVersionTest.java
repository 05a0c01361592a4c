package io.plainsight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVersionTest {

    @ParameterizedTest
    @CsvSource({
        "9.7.0, false, 9, 7",
        "8.4.3-0ubuntu0.24.04.1, false, 8, 4",
        "8.0.mysql_aurora.3.05.2, false, 8, 0",
        "5.5.5, false, 5, 5",
        "11.4.5-MariaDB, true, 11, 4",
        "5.5.5-10.6.1-MariaDB, true, 10, 6",
        "5.5.5-MariaDB, true, 5, 5",
        "10.11.6-MariaDB-0+deb12u1-log, true, 10, 11",
        "10.6.16-12-MariaDB-enterprise, true, 10, 6",
        "12.0.2-mariadb, true, 12, 0",
    })
    void readsWhatServersCallThemselves(String text, boolean mariaDb, int major, int minor) {
        assertThat(ServerVersion.parse(text)).isEqualTo(new ServerVersion(mariaDb, major, minor, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.4.0", "8.5.0", "9.0.1", "10.0.0", "10.11.0-MariaDB", "11.0.2-MariaDB", "12.3.1-MariaDB"})
    void takesRecentServers(String text) {
        ServerVersion.parse(text).requireSupported();
    }

    @ParameterizedTest
    @CsvSource({
        "8.3.0, MySQL 8.3.0",
        "5.7.44-log, MySQL 5.7.44-log",
        "10.10.7-MariaDB, MariaDB 10.10.7-MariaDB",
        "9.9.9-MariaDB, MariaDB 9.9.9-MariaDB",
        "5.5.5-10.6.1-MariaDB, MariaDB 5.5.5-10.6.1-MariaDB",
    })
    void refusesOldServersByName(String text, String name) {
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> ServerVersion.parse(text).requireSupported())
                .withMessage("The server is too old: " + name)
                .returns("use MySQL 8.4 or later, or MariaDB 10.11 or later", DatabaseProblem::remedy);
    }

    @Test
    void refusesAServerOfAnotherKind() {
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> ServerVersion.parse("CockroachDB"))
                .withMessageContaining("CockroachDB");
    }
}
