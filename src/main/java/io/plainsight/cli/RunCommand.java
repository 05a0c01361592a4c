package io.plainsight.cli;

import io.plainsight.compare.Execution;
import io.plainsight.database.DatabaseName;
import io.plainsight.guide.Arguments;
import io.plainsight.guide.EntryRun;
import io.plainsight.guide.EntryRunner;
import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideEntry;
import io.plainsight.mybatis.Form;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs entries on the database and reports what was sent and what came back. */
@Command(
        name = "run",
        description = "Runs entries through both forms; no row is changed, as writing entries are rolled back.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "A named database that is empty is first migrated and given the sample data (without them: "
                    + "--plainsight.sample-data=false). Otherwise no row ever changes, but inserts that are rolled "
                    + "back may use up key numbers (AUTO_INCREMENT).",
            "",
            "JSON is an array of {id, form, statements: [{sql, parameters, rows}], result, error, millis}: one element "
                    + "for each entry and form. Rows are those read or affected; result is null where there is none; "
                    + "error is null or {type, message}.",
            "",
            "Exit code: 0 all is well; 1 the forms disagree, or an entry failed, or there is no usable database; "
                    + "2 wrong arguments. A row or value that the constraints of the schema refuse is an answer, "
                    + "not a failure."
        })
final class RunCommand implements Callable<Integer> {

    enum FormChoice {
        xml(EnumSet.of(Form.XML)),
        annotation(EnumSet.of(Form.ANNOTATION)),
        both(EnumSet.allOf(Form.class));

        private final Set<Form> forms;

        FormChoice(Set<Form> forms) {
            this.forms = forms;
        }
    }

    enum Format {
        table,
        json
    }

    private final Application application;
    private final Progress progress;
    private final Screen screen;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "the entries; all if none is given")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--form",
            paramLabel = "FORM",
            defaultValue = "both",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private FormChoice form = FormChoice.both; // also what the main command, which has no options, runs with

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "a parameter, in place of its default; 'show ID' names them")
    private List<String> parameters = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    RunCommand(Application application, Progress progress, Screen screen) {
        this.application = application;
        this.progress = progress;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return run(false, OptionalInt.empty());
    }

    /**
     * Runs the entries, and then compares them with the ORMs on the same database.
     *
     * @param port of the workbench, which then goes on until somebody ends it; empty for none
     */
    int runAndCompare(OptionalInt port) {
        return run(true, port);
    }

    private int run(boolean comparing, OptionalInt port) {
        CommandLine command = spec.commandLine();
        application.properties().check(command);
        List<GuideEntry> entries = ids.isEmpty()
                ? Guide.entries()
                : ids.stream().distinct().map(id -> Entries.find(id, command)).toList();
        Arguments arguments = new GivenParameters(entries, command).read(parameters);
        try (progress;
                ConfigurableApplicationContext context =
                        port.isPresent() ? application.serve(port.getAsInt()) : application.start()) {
            String database = DatabaseName.of(context.getBean(DataSource.class));
            progress.phase(
                    "Running " + entries.size() + (entries.size() == 1 ? " entry on " : " entries on ") + database);
            List<EntryRun> runs = run(entries, arguments, context.getBean(EntryRunner.class));
            Optional<Compared> compared =
                    comparing ? Optional.of(Compared.all(context, progress, screen)) : Optional.empty();
            progress.close();
            report(runs, database, command.getOut());
            compared.ifPresent(comparison -> comparison.print(command.getOut()));
            if (port.isPresent()) {
                Serving.untilClosed(context, command.getOut());
            }
            boolean allWell = runs.stream().allMatch(run -> run.formsAgree() && !run.failed())
                    && compared.stream().allMatch(Compared::isExplained);
            return allWell ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private List<EntryRun> run(List<GuideEntry> entries, Arguments arguments, EntryRunner runner) {
        List<EntryRun> runs = new ArrayList<>();
        for (GuideEntry entry : entries) {
            progress.step(runs.size() + 1, entries.size(), entry.id());
            Map<Form, Execution> executions = new EnumMap<>(Form.class);
            for (Form each : form.forms) {
                executions.put(each, runner.run(entry, each, arguments));
            }
            runs.add(new EntryRun(entry, executions));
        }
        return runs;
    }

    private void report(List<EntryRun> runs, String database, PrintWriter out) {
        if (format == Format.json) {
            JsonReport.print(runs, out);
        } else {
            TableReport.print(runs, database, screen, out);
        }
    }
}
