package io.plainsight.cli;

import java.io.PrintWriter;

/** Says what is going on, on standard error; on a terminal each line takes the place of the one before. */
final class Progress implements AutoCloseable {

    private static final String ERASE_LINE = "\r\033[K";

    private final PrintWriter err;
    private final boolean terminal;

    Progress(PrintWriter err, Screen screen) {
        this.err = err;
        terminal = screen.ansi().enabled();
    }

    /** A phase of the work; seen everywhere. */
    void phase(String text) {
        if (terminal) {
            err.print(ERASE_LINE + text);
            err.flush();
        } else {
            err.println(text);
        }
    }

    /** A step within a phase; seen on a terminal only. */
    void step(int number, int of, String text) {
        if (terminal) {
            phase("[" + number + "/" + of + "] " + text);
        }
    }

    /** Leaves the terminal as if nothing had been said. */
    @Override
    public void close() {
        if (terminal) {
            err.print(ERASE_LINE);
            err.flush();
        }
    }
}
