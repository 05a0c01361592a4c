package io.plainsight.cli;

import io.plainsight.guide.Arguments;
import io.plainsight.guide.DryRun;
import io.plainsight.guide.GuideEntry;
import io.plainsight.guide.MapperMethod;
import io.plainsight.guide.Parameter;
import io.plainsight.guide.StatementSource;
import io.plainsight.mybatis.Form;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One entry in full; needs no database. */
@Command(
        name = "show",
        description = "Shows what an entry does, its source in both forms, and the SQL that it sends.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "the entry, as 'list' names it")
    private String id = "";

    @Override
    public Integer call() {
        GuideEntry entry = Entries.find(id, spec.commandLine());
        PrintWriter out = spec.commandLine().getOut();
        heading(entry.id());
        out.println(entry.title() + ".");
        out.println("Section: " + entry.section().title());
        out.println("Statements: " + entry.budget());
        if (entry.refusal() != null) {
            out.println("Ends with: " + entry.refusal());
        }
        for (Parameter<?> parameter : entry.parameters()) {
            out.printf("Parameter: %s=%s (%s)%n", parameter.name(), parameter.defaultText(), parameter.type());
        }
        for (Form form : Form.values()) {
            heading(form == Form.XML ? "XML" : "Annotations");
            for (MapperMethod statement : entry.statements()) {
                out.println(StatementSource.of(statement, form));
            }
        }
        heading("SQL");
        DryRun.sql(entry, Form.XML, Arguments.defaults()).forEach(sql -> out.println(tidy(sql) + ";"));
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    /** Dynamic SQL leaves blank lines and the mapper's indentation behind. */
    private static String tidy(String sql) {
        String lines = sql.lines().filter(line -> !line.isBlank()).collect(Collectors.joining(System.lineSeparator()));
        // The first line has lost its indentation already.
        String[] parts = lines.split("\\R", 2);
        return parts.length == 1 ? lines : parts[0].strip() + System.lineSeparator() + parts[1].stripIndent();
    }

    private void heading(String text) {
        CommandLine command = spec.commandLine();
        command.getOut()
                .println(
                        System.lineSeparator() + command.getColorScheme().ansi().string("@|bold " + text + "|@"));
    }
}
