package io.plainsight.cli;

import io.plainsight.testing.ScratchDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/** One call of the command line. */
record Shell(List<String> arguments, int exitCode, String out, String err) {

    static Shell run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = CommandLineInterface.run(arguments, new PrintWriter(out), new PrintWriter(err));
        return new Shell(List.of(arguments), exitCode, out.toString(), err.toString());
    }

    /** On a database of the test's own, as one names it on the command line. */
    static Shell runOn(ScratchDatabase database, String... arguments) {
        return run(Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.username(),
                                "--spring.datasource.password=" + database.password()))
                .toArray(String[]::new));
    }

    /** What a user would have seen, and what a script. */
    String transcript() {
        List<String> shown = arguments.stream()
                .filter(argument -> !argument.matches("--spring.datasource.*=.*"))
                .toList();
        return "$ plainsight " + String.join(" ", shown) + "\n--- standard output\n" + out + "--- standard error\n"
                + err + "--- exit code " + exitCode + "\n";
    }
}
