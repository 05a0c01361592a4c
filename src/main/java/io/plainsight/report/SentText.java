package io.plainsight.report;

import io.plainsight.compare.recorded.SentStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What was sent, for people: of statements that differ in nothing but values, the first stands for all. */
public final class SentText {

    private static final int WIDTH = 80;

    private final Collection<List<SentStatement>> alike;

    public SentText(List<SentStatement> statements) {
        alike = statements.stream()
                .collect(Collectors.groupingBy(
                        statement -> SqlText.shape(statement.sql()), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** The statements, laid out in lines. */
    public String inFull() {
        List<String> shown = new ArrayList<>();
        for (List<SentStatement> group : alike) {
            shown.add(SqlText.formatted(group.get(0).sql()) + ";");
            if (group.size() > 1) {
                shown.add("-- and " + (group.size() - 1) + " more like it, with other values");
            }
        }
        return shown.isEmpty() ? "-- nothing is sent" : String.join("\n\n", shown);
    }

    /** The statements that stand for all. */
    public List<String> statements() {
        return alike.stream().map(group -> group.get(0).sql()).toList();
    }

    /** The plans that the server has told. */
    String plans() {
        return alike.stream()
                .map(group -> group.get(0))
                .filter(statement -> statement.plan() != null)
                .map(statement -> "# " + beginning(statement.sql()) + "\n" + withoutPadding(statement.plan()))
                .collect(Collectors.joining("\n\n"));
    }

    /** Enough of a statement to know it by. */
    private static String beginning(String sql) {
        String line = SqlText.normalised(sql);
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }

    /** The server pads the upper end of a range of texts with hundreds of the largest character. */
    private static String withoutPadding(String plan) {
        return plan.replaceAll("(?<=\\S)[\\t\\uFFFD\\uFFFF\\x{10FFFF}?]{8,}", "…");
    }
}
