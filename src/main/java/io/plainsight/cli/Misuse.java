package io.plainsight.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, and where to look it up. */
final class Misuse {

    private Misuse() {}

    static int explain(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText("Error: ") + message(problem));
        UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }

    /** The parser's own message, save where it talks of indexes. */
    private static String message(ParameterException problem) {
        if (!(problem instanceof UnmatchedArgumentException unmatched)) {
            return problem.getMessage();
        }
        String first = unmatched.getUnmatched().get(0);
        CommandLine command = problem.getCommandLine();
        if (SpringProperties.isName(first)) {
            return "Write " + first + "=VALUE, in one piece";
        }
        if (unmatched.isUnknownOption()) {
            return problem.getMessage();
        }
        return command.getSubcommands().isEmpty()
                ? "Unexpected argument: '%s'".formatted(first)
                : "There is no command '%s', only %s"
                        .formatted(
                                first,
                                String.join(", ", command.getSubcommands().keySet()));
    }
}
