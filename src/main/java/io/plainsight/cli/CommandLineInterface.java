package io.plainsight.cli;

import io.plainsight.database.Failures;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The whole command line as a function of its arguments and streams. */
final class CommandLineInterface {

    /** Longer lines of prose are hard to read, however wide the screen. */
    private static final int WIDEST_HELP = 100;

    private CommandLineInterface() {}

    /** Runs one command as in a pipe: no colours, and always the same width. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        return run(arguments, out, err, Screen.PLAIN);
    }

    /**
     * Runs one command.
     *
     * @param arguments the command's own, and Spring properties ({@code --spring.datasource.url=...}) anywhere between
     * @return 0 if all is well, 1 if something went wrong, 2 if the arguments make no sense
     */
    static int run(String[] arguments, PrintWriter out, PrintWriter err, Screen screen) {
        Progress progress = new Progress(err, screen);
        Application application = new Application(SpringProperties.in(arguments), progress);
        RunCommand run = new RunCommand(application, progress, screen);
        CompareCommand compare = new CompareCommand(application, progress, screen);
        return new CommandLine(new MainCommand(run))
                .addSubcommand(new ListCommand(screen))
                .addSubcommand(new ShowCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(run)
                .addSubcommand(compare)
                .addSubcommand(new ServeCommand(application, progress))
                .addSubcommand(new CheckCommand(application, progress, screen))
                .setOut(out)
                .setErr(err)
                .setColorScheme(Help.defaultColorScheme(screen.ansi()))
                .setUsageHelpWidth(Math.min(screen.width(), WIDEST_HELP))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Misuse::explain)
                .setExecutionExceptionHandler(CommandLineInterface::explain)
                .execute(SpringProperties.remove(arguments));
    }

    private static int explain(Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
        Failures.Explanation explanation = Failures.explain(exception);
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText("Error: ") + explanation.cause());
        err.println("What to do: " + explanation.remedy());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
