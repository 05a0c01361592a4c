package io.plainsight.cli;

import io.plainsight.compare.Execution;
import io.plainsight.compare.RecordedStatement;
import io.plainsight.guide.EntryRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** The runs as a table for people. */
final class TableReport {

    private TableReport() {}

    static void print(List<EntryRun> runs, String database, CommandLine command) {
        Table table = new Table(command, 34, 13, 7, 16, 10, 0);
        table.row(
                "@|bold ID|@",
                "@|bold STATEMENTS|@",
                "@|bold ROWS|@",
                "@|bold MILLISECONDS|@",
                "@|bold FORMS|@",
                "@|bold SQL AS SENT|@");
        runs.forEach(run -> table.row(
                "@|bold " + run.entry().id() + "|@",
                each(run, execution -> String.valueOf(execution.statements().size())),
                each(run, execution -> String.valueOf(execution.rows())),
                run.inOrder().stream().map(TableReport::millis).collect(Collectors.joining(" / ")),
                verdict(run),
                sql(run)));
        command.getOut().print(table);
        command.getOut().println();
        command.getOut().println(summary(runs, database));
        command.getOut().flush();
    }

    /** What the first form sent; the forms agree only if the others sent the same. */
    private static String sql(EntryRun run) {
        Execution execution = run.inOrder().iterator().next();
        Map<String, Integer> times = new LinkedHashMap<>();
        execution.statements().stream()
                .map(RecordedStatement::sqlOnOneLine)
                .forEach(sql -> times.merge(sql, 1, Integer::sum));
        String sent = times.entrySet().stream()
                .map(sql -> sql.getValue() == 1 ? sql.getKey() : sql.getValue() + " x " + sql.getKey())
                .collect(Collectors.joining("; "));
        return execution.failure() == null
                ? sent
                : sent + " -> " + execution.failure().type() + ": "
                        + execution.failure().message();
    }

    /** One value where all forms have the same, else all of them. */
    private static String each(EntryRun run, Function<Execution, String> value) {
        return run.inOrder().stream().map(value).distinct().collect(Collectors.joining(" / "));
    }

    private static String millis(Execution execution) {
        return String.format(Locale.ROOT, "%.1f", execution.duration().toNanos() / 1e6);
    }

    private static String verdict(EntryRun run) {
        if (!run.endedAsDescribed()) {
            return "@|bold,red FAILED|@";
        }
        if (run.executions().size() == 1) {
            return "one only";
        }
        return run.formsAgree() ? "@|green agree|@" : "@|bold,red DIFFER|@";
    }

    private static String summary(List<EntryRun> runs, String database) {
        long executions =
                runs.stream().mapToLong(run -> run.executions().size()).sum();
        long statements = runs.stream()
                .flatMap(run -> run.inOrder().stream())
                .mapToLong(execution -> execution.statements().size())
                .sum();
        long failed = runs.stream().filter(run -> !run.endedAsDescribed()).count();
        long differ = runs.stream().filter(run -> !run.formsAgree()).count();
        return "%d entries, %d runs, %d statements on %s: %d failed, XML and annotations differ on %d."
                .formatted(runs.size(), executions, statements, database, failed, differ);
    }
}
