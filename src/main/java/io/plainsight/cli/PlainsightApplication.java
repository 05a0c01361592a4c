package io.plainsight.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The entry point. */
public final class PlainsightApplication {

    private PlainsightApplication() {}

    public static void main(String[] arguments) {
        // UTF-8 whatever the platform's charset: the data are, and so is JSON.
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(CommandLineInterface.run(arguments, out, err));
    }
}
