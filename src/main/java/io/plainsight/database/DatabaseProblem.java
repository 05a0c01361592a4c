package io.plainsight.database;

import org.jspecify.annotations.Nullable;

/** A database that cannot be used as it is. The message is the cause and {@link #remedy()} what to do, one line each. */
public final class DatabaseProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public DatabaseProblem(String cause, String remedy) {
        this(cause, remedy, null);
    }

    public DatabaseProblem(String cause, String remedy, @Nullable Throwable origin) {
        super(oneLine(cause), origin);
        this.remedy = oneLine(remedy);
    }

    /** What to do about it; never holds a password. */
    public String remedy() {
        return remedy;
    }

    /** Drivers and operating systems put line breaks into their messages. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
