package io.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.cli.Table.Align;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class TableTest {

    @Test
    void columnsAreAsWideAsTheirContentAndNumbersStandToTheRight() {
        Table table = new Table(Screen.PLAIN, Align.LEFT, Align.RIGHT, Align.LEFT);
        table.row("ID", "ROWS", "FORMS");
        table.row("a.long.id", "7", "agree");
        table.row("b", "12345", "agree");

        assertThat(table.toString()).isEqualToNormalizingNewlines("""
                        ID          ROWS  FORMS
                        a.long.id      7  agree
                        b          12345  agree
                        """);
    }

    @Test
    void theLastColumnWrapsAtTheEdgeOfTheScreen() {
        Table table = new Table(new Screen(30, Ansi.OFF), Align.LEFT, Align.LEFT);
        table.row("id", "one two three four five six seven");

        assertThat(table.toString()).isEqualToNormalizingNewlines("""
                        id  one two three four five
                            six seven
                        """);
    }

    @Test
    void textBeneathARowIsIndentedAndItsFurtherLinesMore() {
        Table table = new Table(new Screen(30, Ansi.OFF), Align.LEFT, Align.LEFT);
        table.row("id", "x");
        table.beneath("select one, two from three where four = ?");

        assertThat(table.toString()).isEqualToNormalizingNewlines("""
                        id  x
                            select one, two from
                                three where four = ?
                        """);
    }

    @Test
    void coloursDoNotCountAsWidth() {
        Table table = new Table(new Screen(80, Ansi.ON), Align.LEFT, Align.LEFT);
        table.row("@|bold a|@", "x");
        table.row("bb", "@|green y|@");

        assertThat(table.toString().replaceAll("\033\\[[0-9;]*m", "")).isEqualToNormalizingNewlines("a   x\nbb  y\n");
        assertThat(table.toString()).contains("\033[");
    }
}
