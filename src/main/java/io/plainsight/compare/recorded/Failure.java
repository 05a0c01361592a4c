package io.plainsight.compare.recorded;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.core.NestedExceptionUtils;

/**
 * Why a piece of work gave no result.
 *
 * @param kind what it comes to, the same for all interfaces
 * @param type the simple name of the exception, as callers catch it
 * @param message the first line of the most specific words; the database's own name the constraint that was violated
 */
public record Failure(Kind kind, String type, String message) {

    private static final Set<String> NOT_FOUND =
            Set.of("NoResultException", "EntityNotFoundException", "ObjectNotFoundException");

    /** What failures are compared by. */
    public enum Kind {
        @JsonProperty("duplicate")
        DUPLICATE,
        @JsonProperty("foreign-key")
        FOREIGN_KEY,
        @JsonProperty("not-null")
        NOT_NULL,
        @JsonProperty("check")
        CHECK,
        @JsonProperty("not-found")
        NOT_FOUND,
        @JsonProperty("other")
        OTHER;

        /** The kind of a server's error number. */
        static Kind of(int errorCode) {
            return switch (errorCode) {
                case 1062 -> DUPLICATE;
                case 1451, 1452 -> FOREIGN_KEY;
                case 1048, 1364 -> NOT_NULL;
                // The first is MySQL's, the second MariaDB's.
                case 3819, 4025 -> CHECK;
                default -> OTHER;
            };
        }
    }

    /** What an exception comes to. */
    public static Failure of(RuntimeException exception) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(exception);
        String message = root.getMessage() == null ? root.toString() : root.getMessage();
        String type = exception.getClass().getSimpleName();
        return new Failure(
                kind(type, root), type, message.strip().lines().findFirst().orElse(type));
    }

    private static Kind kind(String type, Throwable root) {
        if (NOT_FOUND.contains(type)) {
            return Kind.NOT_FOUND;
        }
        return root instanceof SQLException refused ? Kind.of(refused.getErrorCode()) : Kind.OTHER;
    }
}
