package io.plainsight.cli;

import io.plainsight.cli.Table.Align;
import io.plainsight.compare.Execution;
import io.plainsight.compare.RecordedStatement;
import io.plainsight.compare.ResultTree;
import io.plainsight.guide.EntryRun;
import io.plainsight.mybatis.Form;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The runs as a table for people, the SQL beneath each row. */
final class TableReport {

    private final Table table;

    private TableReport(Screen screen) {
        table = new Table(screen, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT);
    }

    static void print(List<EntryRun> runs, String database, Screen screen, PrintWriter out) {
        TableReport report = new TableReport(screen);
        report.table.row(
                "@|bold ID|@", "@|bold STATEMENTS|@", "@|bold ROWS|@", "@|bold MILLISECONDS|@", "@|bold FORMS|@");
        runs.forEach(report::add);
        out.println(report.table);
        Summary.of(runs, database).forEach(out::println);
        out.flush();
    }

    private void add(EntryRun run) {
        table.row(
                "@|bold " + run.entry().id() + "|@",
                each(run, execution -> String.valueOf(execution.statements().size())),
                each(run, execution -> String.valueOf(execution.rows())),
                run.inOrder().stream().map(TableReport::millis).collect(Collectors.joining(" / ")),
                verdict(run));
        if (run.formsAgree()) {
            addExecution(run, run.inOrder().iterator().next());
        } else {
            run.executions().forEach((form, execution) -> {
                table.beneath(name(form) + ":");
                addExecution(run, execution);
                table.beneath("-> " + ResultTree.comparable(execution));
            });
        }
    }

    private void addExecution(EntryRun run, Execution execution) {
        Map<String, Integer> times = new LinkedHashMap<>();
        execution.statements().stream()
                .map(RecordedStatement::sqlOnOneLine)
                .forEach(sql -> times.merge(sql, 1, Integer::sum));
        times.forEach((sql, count) -> table.beneath(count == 1 ? sql : count + " x " + sql));
        if (execution.failure() != null) {
            table.beneath("-> " + execution.failure().type() + ": "
                    + execution.failure().message());
        } else if (run.entry().refusal() != null) {
            table.beneath("-> not refused with " + run.entry().refusal());
        }
    }

    /** One value where all forms have the same, else all of them. */
    private static String each(EntryRun run, Function<Execution, String> value) {
        return run.inOrder().stream().map(value).distinct().collect(Collectors.joining(" / "));
    }

    private static String millis(Execution execution) {
        return String.format(Locale.ROOT, "%.1f", execution.duration().toNanos() / 1e6);
    }

    private static String verdict(EntryRun run) {
        if (run.failed()) {
            return "@|bold,red FAILED|@";
        }
        if (run.executions().size() == 1) {
            return name(run.executions().keySet().iterator().next()) + " only";
        }
        return run.formsAgree() ? "@|green agree|@" : "@|bold,red DIFFER|@";
    }

    private static String name(Form form) {
        return form == Form.XML ? "XML" : "annotations";
    }
}
