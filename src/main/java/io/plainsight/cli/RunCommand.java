package io.plainsight.cli;

import io.plainsight.compare.Execution;
import io.plainsight.guide.Arguments;
import io.plainsight.guide.EntryRun;
import io.plainsight.guide.EntryRunner;
import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideEntry;
import io.plainsight.guide.Parameter;
import io.plainsight.mybatis.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs entries on the database and reports what was sent and what came back. */
@Command(
        name = "run",
        description = "Runs entries through both forms. Data are never changed: writing entries are rolled back.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Exit code: 0 all well; 1 forms disagree, or an entry failed, or no database; 2 wrong arguments."
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

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "the entries; all if none is given")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--form",
            defaultValue = "both",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private FormChoice form = FormChoice.both; // also what the main command, which has no options, runs with

    @Option(names = "--param", paramLabel = "name=value", description = "a parameter; 'show ID' names them")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    RunCommand(Application application, Progress progress) {
        this.application = application;
        this.progress = progress;
    }

    @Override
    public Integer call() {
        List<GuideEntry> entries = ids.isEmpty()
                ? Guide.entries()
                : ids.stream()
                        .distinct()
                        .map(id -> Entries.find(id, spec.commandLine()))
                        .toList();
        Arguments arguments = arguments(entries);
        progress.phase("Reaching the database and migrating it (the embedded one takes some seconds to start)");
        try (ConfigurableApplicationContext context = application.start()) {
            List<EntryRun> runs = run(entries, arguments, context.getBean(EntryRunner.class));
            progress.done();
            String database = DatabaseName.of(context.getBean(DataSource.class));
            report(runs, database);
            return runs.stream().allMatch(run -> run.formsAgree() && run.endedAsDescribed())
                    ? CommandLine.ExitCode.OK
                    : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private List<EntryRun> run(List<GuideEntry> entries, Arguments arguments, EntryRunner runner) {
        progress.phase("Running " + entries.size() + (entries.size() == 1 ? " entry" : " entries"));
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

    private void report(List<EntryRun> runs, String database) {
        if (format == Format.json) {
            JsonReport.print(runs, spec.commandLine().getOut());
        } else {
            TableReport.print(runs, database, spec.commandLine());
        }
    }

    private Arguments arguments(List<GuideEntry> entries) {
        Arguments arguments = Arguments.defaults();
        for (Map.Entry<String, String> given : parameters.entrySet()) {
            List<? extends Parameter<?>> taking = entries.stream()
                    .flatMap(entry -> entry.parameters().stream())
                    .filter(parameter -> parameter.name().equals(given.getKey()))
                    .distinct()
                    .toList();
            if (taking.isEmpty()) {
                throw new ParameterException(spec.commandLine(), noSuchParameter(given.getKey(), entries));
            }
            for (Parameter<?> parameter : taking) {
                arguments = parse(arguments, parameter, given.getValue());
            }
        }
        return arguments;
    }

    private Arguments parse(Arguments arguments, Parameter<?> parameter, String value) {
        try {
            return arguments.parse(parameter, value);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--param: " + e.getMessage(), e);
        }
    }

    private static String noSuchParameter(String name, List<GuideEntry> entries) {
        Set<String> valid = new TreeSet<>();
        entries.forEach(entry -> entry.parameters().forEach(parameter -> valid.add(parameter.name())));
        return valid.isEmpty()
                ? "--param %s: what is to be run takes no parameters".formatted(name)
                : "--param %s: no such parameter; there is %s".formatted(name, String.join(", ", valid));
    }
}
