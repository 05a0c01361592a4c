package io.plainsight.mybatis.compiled;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A query of made-up rows, which look like those of a join: the same parents again and again, and absent children. */
final class GeneratedRows {

    private static final List<String> COLUMNS =
            List.of("id", "number", "maybe", "text", "flag", "amount", "happened_at", "color", "kind", "stray");
    private static final List<String> PREFIXES = List.of("p_", "q_", "p_q_", "q_p_", "P_p_");

    /** The columns under one prefix, and a few rows of them that come back. */
    private record Part(String prefix, List<String> columns, List<List<String>> rows) {}

    private final Chance chance;
    private final List<Part> parts = new ArrayList<>();

    GeneratedRows(Chance chance) {
        this.chance = chance;
        parts.add(part(""));
        for (String prefix : PREFIXES) {
            if (chance.in100(75)) {
                parts.add(part(prefix));
            }
        }
    }

    String sql() {
        List<String> labels = labels();
        int count = chance.in100(10) ? 0 : 1 + chance.below(10);
        if (count == 0) {
            return select(labels, Collections.nCopies(labels.size(), "null")) + " from dual where false";
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row());
        }
        if (chance.in100(60)) {
            rows.sort(Comparator.comparing(row -> row.get(0)));
        }
        return rows.stream().map(row -> select(labels, row)).collect(Collectors.joining("\nunion all\n"));
    }

    private Part part(String prefix) {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.removeIf(column -> chance.in100(column.equals("id") ? 3 : column.equals("stray") ? 85 : 20));
        Collections.shuffle(columns, chance.random());
        if (chance.in100(10)) {
            columns.add(columns.get(0)); // a label twice
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            rows.add(values(columns));
        }
        rows.add(Collections.nCopies(columns.size(), "null"));
        return new Part(prefix, columns, rows);
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (Part part : parts) {
            for (String column : part.columns()) {
                String label = part.prefix() + column;
                labels.add(chance.in100(10) ? label.toUpperCase(Locale.ROOT) : label);
            }
        }
        return labels;
    }

    private List<String> row() {
        List<String> row = new ArrayList<>();
        for (Part part : parts) {
            row.addAll(chance.in100(15) ? values(part.columns()) : part.rows().get(chance.below(4)));
        }
        return row;
    }

    private List<String> values(List<String> columns) {
        return columns.stream().map(this::value).toList();
    }

    /** Some cannot be read as what they are asked for, or are refused where they are set. */
    private String value(String column) {
        if (chance.in100(20)) {
            return "null";
        }
        return switch (column) {
            case "id" -> chance.of("1", "2", "3", "40000000000");
            case "number" -> chance.of("0", "1", "7", "8", chance.in100(5) ? "13" : "5", chance.in100(5) ? "12" : "6");
            case "maybe" -> chance.of("0", "1", "-5");
            case "text" -> chance.of("'a'", "'ü'", "''", "'11'", chance.in100(10) ? "'b'" : "'c'");
            case "flag" -> chance.of("true", "false");
            case "amount" -> chance.of("0.00", "1.50", "-3.25");
            case "happened_at" -> chance.of("timestamp'2024-02-29 12:30:00'", "timestamp'1999-12-31 23:59:59'");
            case "color" -> chance.of("'RED'", "'GREEN'", chance.in100(5) ? "'MAUVE'" : "'RED'");
            case "kind" -> chance.of("'x'", "'y'", "'z'");
            default -> "'stray'";
        };
    }

    private static String select(List<String> labels, List<String> values) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            columns.add(values.get(i) + " as `" + labels.get(i) + "`");
        }
        return "select " + String.join(", ", columns);
    }
}
