package io.plainsight.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAbilitiesTest {

    @ParameterizedTest
    @CsvSource({
        "8.0.3, false",
        "8.0.4-rc-log, true",
        "9.7.0, true",
        "5.7.44-log, false",
        "11.4.5-MariaDB-log, true",
        "10.6.0-MariaDB, true",
        "10.5.29-MariaDB, false",
        "5.5.5-10.11.8-MariaDB, true",
        "5.5.5-10.5.8-MariaDB, false",
        "something else, false"
    })
    void knowsWhichServersReadRowsFromJson(String version, boolean does) {
        assertThat(ServerAbilities.hasJsonTable(version)).isEqualTo(does);
    }
}
