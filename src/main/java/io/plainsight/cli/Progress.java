package io.plainsight.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Says what is going on, on standard error; on a terminal each line takes the place of the one before. */
final class Progress {

    private static final String ERASE_LINE = "\r\033[K";

    private final PrintWriter err;
    private final boolean terminal = Ansi.AUTO.enabled();

    Progress(PrintWriter err) {
        this.err = err;
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
            err.print(ERASE_LINE + "[" + number + "/" + of + "] " + text);
            err.flush();
        }
    }

    /** Leaves the terminal as if nothing had been said. */
    void done() {
        if (terminal) {
            err.print(ERASE_LINE);
            err.flush();
        }
    }
}
