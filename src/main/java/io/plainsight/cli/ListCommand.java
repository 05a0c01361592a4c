package io.plainsight.cli;

import io.plainsight.cli.Table.Align;
import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideEntry;
import io.plainsight.guide.Section;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All entries, one a line; needs no database. */
@Command(
        name = "list",
        description = "Lists the entries by section: id, number of statements, what it does.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ListCommand implements Callable<Integer> {

    private final Screen screen;

    @Spec
    private CommandSpec spec;

    ListCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Table table = new Table(screen, Align.LEFT, Align.LEFT, Align.LEFT);
        table.row("@|bold ID|@", "@|bold STATEMENTS|@", "@|bold WHAT IT DOES|@");
        for (Section section : Section.values()) {
            List<GuideEntry> entries = Guide.entries().stream()
                    .filter(entry -> entry.section() == section)
                    .toList();
            table.heading(System.lineSeparator() + "@|bold " + section.title() + "|@");
            for (GuideEntry entry : entries) {
                table.row(entry.id(), entry.budget().toString(), entry.title());
            }
        }
        spec.commandLine().getOut().print(table);
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }
}
