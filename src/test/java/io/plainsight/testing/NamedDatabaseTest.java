package io.plainsight.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NamedDatabaseTest {

    @Test
    void takesUserAndPasswordOutOfTheUrl() {
        assertThat(NamedDatabase.parse("jdbc:mysql://host:3307/tests?user=me&password=a%26b"))
                .isEqualTo(new NamedDatabase("jdbc:mysql://host:3307/tests", "me", "a&b"));
    }

    @Test
    void leavesTheOtherOptions() {
        assertThat(NamedDatabase.parse("jdbc:mysql://host/tests?user=me&sslMode=DISABLED&password=p"))
                .isEqualTo(new NamedDatabase("jdbc:mysql://host/tests?sslMode=DISABLED", "me", "p"));
    }

    @Test
    void saysWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamedDatabase.parse("jdbc:mysql://host/tests"))
                .withMessageContaining("needs user and password");
    }
}
