package io.plainsight.compare;

import org.springframework.core.NestedExceptionUtils;

/**
 * Why a piece of work gave no result.
 *
 * @param type the simple name of the exception, as callers of the mappers catch it
 * @param message the database's own words, which name the constraint that was violated
 */
public record Failure(String type, String message) {

    static Failure of(RuntimeException exception) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(exception);
        String message = root.getMessage() == null ? root.toString() : root.getMessage();
        return new Failure(exception.getClass().getSimpleName(), message);
    }
}
