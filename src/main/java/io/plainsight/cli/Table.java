package io.plainsight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;
import picocli.CommandLine.Help.Ansi.Text;

/** Rows for a reader, in columns as wide as what is in them, and lines of text between the rows. */
final class Table {

    /** How the cells of a column stand; those of the last one wrap. */
    enum Align {
        LEFT,
        RIGHT
    }

    private static final String GAP = "  ";
    private static final String INDENT = "    ";
    private static final int LEAST_TO_WRAP_IN = 20;

    private final Screen screen;
    private final Align[] columns;
    private final int[] widths;
    private final List<Object> lines = new ArrayList<>();

    Table(Screen screen, Align... columns) {
        this.screen = screen;
        this.columns = columns.clone();
        widths = new int[columns.length];
    }

    /** Adds a row, its cells in picocli's markup. */
    void row(String... cells) {
        Text[] texts = Stream.of(cells).map(screen.ansi()::text).toArray(Text[]::new);
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(widths[column], length(texts[column]));
        }
        lines.add(texts);
    }

    /** Adds a line of its own, in picocli's markup. */
    void heading(String text) {
        lines.add(screen.ansi().string(text));
    }

    /** Adds plain text that belongs to the row above: indented, and wrapped at the screen's edge. */
    void beneath(String text) {
        String wrapped = WordUtils.wrap(text, screen.width() - 2 * INDENT.length(), "\n", true);
        lines.add(INDENT + wrapped.replace("\n", System.lineSeparator() + INDENT + INDENT));
    }

    private String layOut(Text... cells) {
        StringBuilder line = new StringBuilder();
        int last = cells.length - 1;
        int start = 0;
        for (int column = 0; column < last; column++) {
            String padding = " ".repeat(widths[column] - length(cells[column]));
            line.append(columns[column] == Align.RIGHT ? padding + cells[column] : cells[column] + padding);
            line.append(GAP);
            start += widths[column] + GAP.length();
        }
        int rest = Math.max(screen.width() - start, LEAST_TO_WRAP_IN);
        line.append(
                length(cells[last]) <= rest
                        ? cells[last].toString()
                        : WordUtils.wrap(
                                cells[last].plainString(), rest, System.lineSeparator() + " ".repeat(start), true));
        return line.toString().stripTrailing();
    }

    private static int length(Text text) {
        return text.plainString().length();
    }

    @Override
    public String toString() {
        StringBuilder all = new StringBuilder();
        lines.forEach(line ->
                all.append(line instanceof Text[] cells ? layOut(cells) : line).append(System.lineSeparator()));
        return all.toString();
    }
}
