package io.plainsight.report;

import java.util.List;

/** How a report is written down: for a code host or a browser, or for a terminal. */
interface Layout {

    String heading(int level, String text);

    String paragraph(String text);

    /**
     * A table without lines between its rows.
     *
     * @param rows the first is the heading
     * @param words how many columns from the left hold words; the others hold numbers
     */
    String table(List<List<String>> rows, int words);

    String item(String label, String text);

    /** An item beneath an item. */
    String subItem(String label, String code);

    String code(String language, String code);

    /** Something that few want to see. */
    String fold(String title, String language, String code);

    String difference(String title, SqlDifference difference);

    /** Code within a line. */
    String inline(String code);
}
