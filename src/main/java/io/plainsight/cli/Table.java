package io.plainsight.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.text.WordUtils;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Rows for a reader: one column takes what the others leave, and wraps. */
final class Table {

    /** Where the terminal does not say how wide it is. */
    private static final int DEFAULT_WIDTH = 140;

    private static final int LEAST_WIDTH = 120;
    private static final int GAP = 2;

    private final Ansi ansi;
    private final int[] widths;
    private final TextTable rows;

    /** @param widths of each column with the gap after it; 0 for the one that takes the rest */
    Table(CommandLine command, int... widths) {
        ansi = command.getColorScheme().ansi();
        this.widths = resolve(widths);
        rows = TextTable.forColumns(command.getColorScheme(), columns(this.widths));
    }

    private static Column[] columns(int... widths) {
        return IntStream.of(widths)
                .mapToObj(width -> new Column(width, 0, Overflow.TRUNCATE))
                .toArray(Column[]::new);
    }

    private static int[] resolve(int... widths) {
        int rest = width() - IntStream.of(widths).sum();
        return IntStream.of(widths).map(width -> width == 0 ? rest : width).toArray();
    }

    private static int width() {
        String columns = System.getenv("COLUMNS");
        int width = columns != null && columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
        return Math.max(width, LEAST_WIDTH);
    }

    /** Adds a row, each cell in picocli's markup or, where it is too wide for its column, as plain words on lines. */
    void row(String... cells) {
        List<String[]> lines = IntStream.range(0, cells.length)
                .mapToObj(column -> wrap(cells[column], widths[column] - GAP).split("\n"))
                .toList();
        int height = lines.stream().mapToInt(cell -> cell.length).max().orElse(0);
        for (int line = 0; line < height; line++) {
            int current = line;
            rows.addRowValues(lines.stream()
                    .map(cell -> current < cell.length ? cell[current] : "")
                    .map(ansi::text)
                    .toArray(Ansi.Text[]::new));
        }
    }

    private static String wrap(String cell, int width) {
        return cell.contains("@|") ? cell : WordUtils.wrap(cell, width, "\n", true);
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
