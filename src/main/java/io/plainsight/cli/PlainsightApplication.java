package io.plainsight.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The entry point. */
public final class PlainsightApplication {

    private PlainsightApplication() {}

    public static void main(String[] arguments) {
        PrintWriter out = writer(System.out);
        PrintWriter err = writer(System.err);
        // Standard output is for the result alone: whatever a library prints goes elsewhere.
        System.setOut(System.err);
        System.exit(CommandLineInterface.run(arguments, out, err, Screen.detect()));
    }

    /** UTF-8 whatever the platform's charset: the data are, and so is JSON. */
    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
