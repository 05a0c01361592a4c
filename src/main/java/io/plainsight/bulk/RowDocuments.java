package io.plainsight.bulk;

import io.plainsight.bulk.BulkColumns.Column;
import java.util.Iterator;

/** Rows as JSON arrays, a number of rows at a time. All values are texts: a JSON number may lose digits. */
final class RowDocuments<T> {

    /** More do not make it faster. */
    static final int ROWS = 10_000;

    /** Of rows that are long, fewer: a statement has to fit the server's {@code max_allowed_packet}. */
    private static final int CHARACTERS = 1 << 20;

    private final BulkColumns<T> columns;
    private final Iterator<? extends T> rows;
    private final StringBuilder text = new StringBuilder();
    private int count;

    RowDocuments(BulkColumns<T> columns, Iterator<? extends T> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    boolean hasNext() {
        return rows.hasNext();
    }

    /** The next of them. */
    String next() {
        text.setLength(0);
        count = 0;
        while (rows.hasNext() && count < ROWS && text.length() < CHARACTERS) {
            text.append(count == 0 ? '[' : ',');
            append(rows.next());
            count++;
        }
        return text.append(']').toString();
    }

    /** How many rows it has. */
    int count() {
        return count;
    }

    private void append(T row) {
        char separator = '{';
        for (Column<T> column : columns.all()) {
            String value = column.text(row);
            if (value != null) {
                text.append(separator);
                append(column.name());
                text.append(':');
                append(value);
                separator = ',';
            }
        }
        text.append(separator == '{' ? "{}" : "}");
    }

    private void append(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '"' || character == '\\') {
                text.append('\\').append(character);
            } else if (character < ' ') {
                text.append(character < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(character));
            } else {
                text.append(character);
            }
        }
        text.append('"');
    }
}
