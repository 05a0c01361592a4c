package io.plainsight.cli;

import io.plainsight.database.DatabaseName;
import io.plainsight.database.DatabaseProblem;
import io.plainsight.guide.GuideCase;
import io.plainsight.report.CaseReport;
import io.plainsight.report.ComparisonJson;
import io.plainsight.report.GuideComparison;
import io.plainsight.report.HtmlPage;
import io.plainsight.report.Interface;
import io.plainsight.report.LiveComparison;
import io.plainsight.report.Pages;
import io.plainsight.report.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the explicit SQL beside what the ORMs send for the same thing. */
@Command(
        name = "compare",
        description = "Compares the explicit SQL with what SQLAlchemy, ActiveRecord and Hibernate send: the results, "
                + "the statements, and what they cost.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "The explicit SQL and Hibernate run live, on the sample data; SQLAlchemy and ActiveRecord were recorded on "
                    + "MySQL, and the recordings are part of the application. Rows examined are the recordings' for all, "
                    + "so that they compare.",
            "",
            "One entry is shown in full: each form's source, its SQL, how that differs, plans and rows.",
            "",
            "JSON is an array of {id, explicit: {statements, rowsExamined, millis, sql}, against: [{interface, source, "
                    + "statements, rowsExamined, verdict, detail, reason, costReason, counterexample: {onlyExplicit, onlyOther}, "
                    + "sql}]}: one element for each case, null where there is nothing or nothing is known.",
            "",
            "Exit code: 0 all is explained; 1 an answer differs and nobody has said why, or there is no usable database; "
                    + "2 wrong arguments."
        })
final class CompareCommand implements Callable<Integer> {

    enum Format {
        table,
        markdown,
        html,
        json
    }

    private final Application application;
    private final Progress progress;
    private final Screen screen;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ID|SECTION",
            description =
                    "entries, entry#case for one case of an entry, or sections of the guide; all if none is given")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--against",
            paramLabel = "INTERFACE",
            split = ",",
            description = "of sqlalchemy, sqlalchemy-legacy, activerecord, hibernate; all if none is given")
    private List<String> against = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    @Option(
            names = "--output",
            paramLabel = "PATH",
            description =
                    "a file in place of standard output; for the whole guide in Markdown a folder, with a page for each section")
    private @Nullable Path output;

    @Option(
            names = "--recorded",
            description =
                    "runs nothing and needs no database: the explicit SQL and Hibernate are shown as recorded too")
    private boolean recorded;

    CompareCommand(Application application, Progress progress, Screen screen) {
        this.application = application;
        this.progress = progress;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine command = spec.commandLine();
        application.properties().check(command);
        List<GuideCase> cases = Entries.findCases(names, command);
        GuideComparison comparison = new GuideComparison(others(command));
        ReportFile file = new ReportFile(output, command);
        file.check(isFolder());
        String how;
        List<CaseReport> reports;
        if (recorded) {
            how = Pages.RECORDED;
            reports = cases.stream().map(comparison::recorded).toList();
        } else {
            try (progress;
                    ConfigurableApplicationContext context = application.start()) {
                requireNoObstacle(context.getBean(DataSource.class));
                ComparisonRun run = ComparisonRun.of(cases, context, comparison, progress);
                reports = run.reports();
                how = run.how();
            }
        }
        report(new Pages(comparison, reports, how), reports, how, file);
        return new Summary(reports).hasUnexplained() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private void report(Pages pages, List<CaseReport> reports, String how, ReportFile file) throws IOException {
        switch (format) {
            case table -> {
                String table = new ComparisonTable(reports, !names.isEmpty()).text(screen, how);
                file.write(
                        isOneEntry(reports) ? table + System.lineSeparator().repeat(2) + pages.entriesAsText() : table);
            }
            case markdown -> {
                if (isFolder()) {
                    file.writeFolder(pages.files());
                } else {
                    file.write(markdown(pages));
                }
            }
            case html -> file.write(HtmlPage.of(markdown(pages)));
            case json -> file.write(ComparisonJson.of(reports));
        }
    }

    private static boolean isOneEntry(List<CaseReport> reports) {
        return reports.stream()
                        .map(report -> report.guideCase().entry())
                        .distinct()
                        .count()
                == 1;
    }

    private String markdown(Pages pages) {
        return names.isEmpty() ? pages.inOne() : pages.entriesOnly();
    }

    /** The whole guide in Markdown is more than one wants to scroll through. */
    private boolean isFolder() {
        return format == Format.markdown && output != null && names.isEmpty();
    }

    private List<Interface> others(CommandLine command) {
        return against.isEmpty()
                ? Interface.others()
                : against.stream()
                        .map(String::strip)
                        .distinct()
                        .map(id -> other(id, command))
                        .toList();
    }

    private static Interface other(String id, CommandLine command) {
        return Interface.others().stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        command,
                        "--against: there is no '%s'. There are %s."
                                .formatted(
                                        id,
                                        String.join(
                                                ", ",
                                                Interface.others().stream()
                                                        .map(Interface::id)
                                                        .toList()))));
    }

    private static void requireNoObstacle(DataSource dataSource) {
        Optional<String> obstacle = LiveComparison.obstacle(dataSource, DatabaseName.of(dataSource));
        if (obstacle.isPresent()) {
            throw new DatabaseProblem(
                    "Nothing can be compared here: " + obstacle.get(),
                    "name an empty database of MySQL or MariaDB 11, or none; or compare the recordings with --recorded");
        }
    }
}
