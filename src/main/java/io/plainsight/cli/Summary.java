package io.plainsight.cli;

import io.plainsight.guide.EntryRun;
import io.plainsight.mybatis.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the runs come to, in a few lines. */
final class Summary {

    private Summary() {}

    static List<String> of(List<EntryRun> runs, String database) {
        List<String> lines = new ArrayList<>();
        lines.add(total(runs, database));
        if (runs.stream().allMatch(run -> run.executions().size() == Form.values().length)) {
            if (runs.stream().allMatch(EntryRun::formsAgree)) {
                lines.add("XML and annotations agree: the same SQL, the same result.");
            }
            lines.add("Milliseconds: XML / annotations, once each; the first pay for the warming up.");
        }
        tell(lines, "The forms differ: ", runs, run -> !run.formsAgree());
        tell(lines, "Failed: ", runs, EntryRun::failed);
        tell(
                lines,
                "Not ended as on the sample data, for want of its rows or because of the parameters: ",
                runs,
                run -> !run.failed() && !run.endedAsDescribed());
        return lines;
    }

    private static String total(List<EntryRun> runs, String database) {
        return count(runs.size(), "entry", "entries") + ", " + statements(runs) + " on " + database + ".";
    }

    /** Counted for each form by itself, as in the rows of the table. */
    private static String statements(List<EntryRun> runs) {
        Map<Form, Long> numbers = new EnumMap<>(Form.class);
        runs.forEach(run -> run.executions()
                .forEach((form, execution) ->
                        numbers.merge(form, (long) execution.statements().size(), Long::sum)));
        List<Long> different = numbers.values().stream().distinct().toList();
        if (different.size() > 1) {
            return count(different.get(0), "statement", "statements") + " in XML and " + different.get(1)
                    + " in annotations,";
        }
        return count(different.get(0), "statement", "statements") + (numbers.size() > 1 ? " in each form," : "");
    }

    private static void tell(List<String> lines, String what, List<EntryRun> runs, Predicate<EntryRun> which) {
        List<String> ids =
                runs.stream().filter(which).map(run -> run.entry().id()).toList();
        if (!ids.isEmpty()) {
            lines.add(what + String.join(", ", ids) + ".");
        }
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
