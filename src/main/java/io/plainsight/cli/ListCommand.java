package io.plainsight.cli;

import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideEntry;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All entries, one a line; needs no database. */
@Command(
        name = "list",
        description = "Lists the entries: id, section, what it does, how many statements it sends.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        Table table = new Table(command, 34, 26, 0, 12);
        table.row("@|bold ID|@", "@|bold SECTION|@", "@|bold WHAT IT DOES|@", "@|bold STATEMENTS|@");
        for (GuideEntry entry : Guide.entries()) {
            table.row(
                    entry.id(),
                    entry.section().title(),
                    entry.title(),
                    entry.budget().toString());
        }
        command.getOut().print(table);
        command.getOut().flush();
        return CommandLine.ExitCode.OK;
    }
}
