package io.plainsight.mybatis.compiled;

/** A result map, or the shape of a result set, is MyBatis' own handler's to read; the message says why. */
final class NotCompiledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotCompiledException(String reason) {
        super(reason, null, false, false);
    }
}
