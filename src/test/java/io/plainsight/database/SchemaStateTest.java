package io.plainsight.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order of the rules; {@link DatabaseCheckIT} has each of them against a real schema. */
class SchemaStateTest {

    @Test
    void aMigrationUnderWayIsLockedRatherThanHalfDone() {
        refuses(new SchemaState(List.of("users"), Set.of(), 0, Optional.of("by a since b")), "is locked by Liquibase");
        refuses(
                new SchemaState(List.of("users", "profiles"), Set.of("users"), 0, Optional.of("by a since b")),
                "is locked by Liquibase");
    }

    @Test
    void theLockOfAStrangerIsNotOurs() {
        refuses(new SchemaState(List.of("orders"), Set.of(), 0, Optional.of("by a since b")), "is not ours");
        refuses(new SchemaState(List.of(), Set.of(), 2, Optional.of("by a since b")), "is not ours");
    }

    @Test
    void aMigrationThatStoppedBetweenTwoTablesGoesOn() {
        new SchemaState(List.of("users", "profiles"), Set.of("users", "profiles"), 0, Optional.empty())
                .requireOurs("shop");
    }

    private static void refuses(SchemaState state, String cause) {
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> state.requireOurs("shop"))
                .withMessageContaining("The database shop " + cause);
    }
}
