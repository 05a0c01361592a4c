package io.plainsight.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Rows for a reader: one column takes what the others leave, and wraps. */
final class Table {

    /** Where the terminal does not say how wide it is. */
    private static final int DEFAULT_WIDTH = 140;

    private static final int LEAST_WIDTH = 80;

    private final Ansi ansi;
    private final TextTable rows;

    /** @param widths of each column with the gap before it; 0 for the one that takes the rest */
    Table(CommandLine command, int... widths) {
        ansi = command.getColorScheme().ansi();
        rows = TextTable.forColumns(command.getColorScheme(), columns(widths));
    }

    private static Column[] columns(int... widths) {
        int rest = width();
        for (int width : widths) {
            rest -= width;
        }
        Column[] columns = new Column[widths.length];
        for (int i = 0; i < widths.length; i++) {
            columns[i] = new Column(widths[i] == 0 ? rest : widths[i], i == 0 ? 0 : 2, Overflow.WRAP);
        }
        return columns;
    }

    private static int width() {
        String columns = System.getenv("COLUMNS");
        int width = columns != null && columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
        return Math.max(width, LEAST_WIDTH);
    }

    /** Adds a row, each cell in picocli's markup. */
    void row(String... cells) {
        Ansi.Text[] texts = new Ansi.Text[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = ansi.text(cells[i]);
        }
        rows.addRowValues(texts);
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
