package io.plainsight.mybatis.pool;

import org.jspecify.annotations.Nullable;

/** What a thread is about to take a connection for; nothing of the kind: single statements. */
final class Want {

    private static final ThreadLocal<@Nullable Want> CURRENT = new ThreadLocal<>();

    private final boolean readOnly;
    private boolean metReadOnly;

    Want(boolean readOnly) {
        this.readOnly = readOnly;
    }

    static @Nullable Want current() {
        return CURRENT.get();
    }

    /** Runs what takes a connection. */
    void during(Runnable work) {
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** The connection that was taken refuses writes already. */
    void meetReadOnly() {
        metReadOnly = true;
    }

    boolean isMetReadOnly() {
        return metReadOnly;
    }
}
