package io.plainsight.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The whole command line as a function of its arguments and streams. */
final class CommandLineInterface {

    private static final Pattern SPRING_PROPERTY =
            Pattern.compile("--(spring|plainsight|mybatis|logging)\\.[^=\\s]+=.*", Pattern.DOTALL);

    private CommandLineInterface() {}

    /**
     * Runs one command.
     *
     * @param arguments the command's own, and Spring properties ({@code --spring.datasource.url=...}) anywhere between
     * @return 0 if all is well, 1 if something went wrong, 2 if the arguments make no sense
     */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        List<String> properties =
                Stream.of(arguments).filter(CommandLineInterface::isProperty).toList();
        String[] own =
                Stream.of(arguments).filter(argument -> !isProperty(argument)).toArray(String[]::new);
        RunCommand run = new RunCommand(new Application(properties), new Progress(err));
        return new CommandLine(new MainCommand(run))
                .addSubcommand(new ListCommand())
                .addSubcommand(new ShowCommand())
                .addSubcommand(run)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(CommandLineInterface::misused)
                .setExecutionExceptionHandler(failed())
                .execute(own);
    }

    private static boolean isProperty(String argument) {
        return SPRING_PROPERTY.matcher(argument).matches();
    }

    private static int misused(CommandLine.ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText("Error: " + problem.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }

    private static IExecutionExceptionHandler failed() {
        return (exception, command, parsed) -> {
            PrintWriter err = command.getErr();
            Failures.Explanation explanation = Failures.explain(exception);
            err.println(command.getColorScheme().errorText("Error: " + explanation.cause()));
            err.println(explanation.remedy());
            return CommandLine.ExitCode.SOFTWARE;
        };
    }
}
