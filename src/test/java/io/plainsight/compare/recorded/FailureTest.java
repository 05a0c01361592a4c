package io.plainsight.compare.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

    @ParameterizedTest
    @CsvSource({
        "1062, DUPLICATE",
        "1451, FOREIGN_KEY",
        "1452, FOREIGN_KEY",
        "1048, NOT_NULL",
        "1364, NOT_NULL",
        "3819, CHECK",
        "4025, CHECK",
        "1064, OTHER",
        "0, OTHER"
    })
    void isOfTheKindThatTheServersNumberSays(int errorCode, Failure.Kind kind) {
        RuntimeException exception = new Refused("Wrapped", refusal("Words of the server", errorCode));

        assertThat(Failure.of(exception)).isEqualTo(new Failure(kind, "Refused", "Words of the server"));
    }

    @Test
    void theCauseAtTheBottomCounts() {
        RuntimeException exception =
                new Refused("outer", new IllegalStateException("middle", refusal("Duplicate entry", 1062)));

        assertThat(Failure.of(exception)).isEqualTo(new Failure(Failure.Kind.DUPLICATE, "Refused", "Duplicate entry"));
    }

    @Test
    void whatIsNotFoundIsKnownByItsName() {
        assertThat(Failure.of(new EntityNotFoundException("No row")))
                .isEqualTo(new Failure(Failure.Kind.NOT_FOUND, "EntityNotFoundException", "No row"));
    }

    @Test
    void whatDoesNotComeFromTheServerIsOther() {
        assertThat(Failure.of(new Refused("No", null))).isEqualTo(new Failure(Failure.Kind.OTHER, "Refused", "No"));
    }

    @Test
    void keepsTheFirstLineOfTheWords() {
        assertThat(Failure.of(new Refused("\n  First\nSecond\n", null)).message())
                .isEqualTo("First");
        assertThat(Failure.of(new Refused(" ", null)).message()).isEqualTo("Refused");
        assertThat(Failure.of(new Refused(null, null)).message()).endsWith("FailureTest$Refused");
    }

    private static SQLException refusal(String message, int errorCode) {
        return new SQLException(message, "HY000", errorCode);
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Refused(@Nullable String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private static final class EntityNotFoundException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private EntityNotFoundException(String message) {
            super(message);
        }
    }
}
