package io.plainsight.check.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server made of a statement.
 *
 * @param columns of its result; null where the driver cannot tell, or it was refused
 * @param refusal null if it was taken
 * @param grouping why it was refused as MySQL groups, where a MariaDB took it as it groups; else null
 */
public record Prepared(
        @Nullable List<ResultColumn> columns,
        @Nullable Refusal refusal,
        @Nullable Refusal grouping) {

    static Prepared of(@Nullable List<ResultColumn> columns) {
        return new Prepared(columns, null, null);
    }

    static Prepared refused(Refusal refusal) {
        return new Prepared(null, refusal, null);
    }

    Prepared grouped(@Nullable Refusal strictly) {
        return new Prepared(columns, refusal, strictly);
    }

    /** In the server's own number and words. */
    public record Refusal(int code, String message) {

        private static final int SYNTAX = 1064;
        private static final int EMPTY = 1065;

        public boolean isSyntax() {
            return code == SYNTAX || code == EMPTY;
        }
    }
}
