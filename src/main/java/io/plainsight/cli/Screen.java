package io.plainsight.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where the output is read.
 *
 * @param width in characters
 * @param ansi off also where a terminal's user wants no colours ({@code NO_COLOR}); then it is treated as a file
 */
record Screen(int width, Ansi ansi) {

    /** A file, a pipe, a test. */
    static final Screen PLAIN = new Screen(120, Ansi.OFF);

    private static final int NARROWEST = 80;

    /** What this process writes to. */
    static Screen detect() {
        return new Screen(Math.max(measure(), NARROWEST), Ansi.AUTO);
    }

    private static int measure() {
        String columns = System.getenv("COLUMNS");
        if (columns != null && columns.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(columns);
        }
        // Asks the terminal, where there is one.
        return System.console() == null
                ? PLAIN.width
                : CommandSpec.create()
                        .usageMessage()
                        .width(PLAIN.width)
                        .autoWidth(true)
                        .width();
    }
}
