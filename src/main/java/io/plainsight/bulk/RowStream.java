package io.plainsight.bulk;

import io.plainsight.bulk.BulkColumns.Column;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as {@code load data} reads them, made as they are read: tabs between values, a newline after each row, a backslash
 * before what would be taken for either, {@code \N} for null.
 *
 * <p>Reading never fails: the server is in the middle of a statement. What goes wrong ends the stream, and is told when
 * asked for.
 */
final class RowStream<T> extends InputStream {

    private static final int FIRST_SIZE = 16 * 1024;
    private static final int MOST_BYTES_A_CHARACTER = 3;

    private final List<Column<T>> columns;
    private final Iterator<? extends T> rows;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int start;
    private int end;
    private long count;
    private @Nullable Throwable failure;

    RowStream(BulkColumns<T> columns, Iterator<? extends T> rows) {
        this.columns = columns.all();
        this.rows = rows;
    }

    /** How many rows have been read. */
    long count() {
        return count;
    }

    /** What ended it before its end; null if nothing did. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int copied = 0;
        while (copied < length && (start < end || encodeNext())) {
            int bytes = Math.min(length - copied, end - start);
            System.arraycopy(buffer, start, target, offset + copied, bytes);
            start += bytes;
            copied += bytes;
        }
        return copied == 0 && length > 0 ? -1 : copied;
    }

    private boolean encodeNext() {
        start = 0;
        end = 0;
        try {
            if (failure != null || !rows.hasNext()) {
                return false;
            }
            encode(rows.next());
            count++;
            return true;
        } catch (RuntimeException | Error e) {
            failure = e;
            end = 0;
            return false;
        }
    }

    private void encode(T row) {
        byte separator = 0;
        for (Column<T> column : columns) {
            String text = column.text(row);
            reserve(text == null ? 2 : text.length());
            if (separator != 0) {
                buffer[end++] = separator;
            }
            separator = '\t';
            if (text == null) {
                buffer[end++] = '\\';
                buffer[end++] = 'N';
            } else {
                encode(text);
            }
        }
        buffer[end++] = '\n';
    }

    /** Room for so many characters, and for the separators around them. */
    private void reserve(int characters) {
        int needed = Math.addExact(end + 2, Math.multiplyExact(characters, MOST_BYTES_A_CHARACTER));
        if (needed > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(needed, buffer.length * 2));
        }
    }

    private void encode(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character < 0x80) {
                encodeAscii(character);
            } else if (character < 0x800) {
                buffer[end++] = (byte) (0xc0 | character >> 6);
                continuation(character);
            } else if (!Character.isSurrogate(character)) {
                buffer[end++] = (byte) (0xe0 | character >> 12);
                continuation(character >> 6);
                continuation(character);
            } else {
                // Of a pair: half of one is refused before.
                int point = text.codePointAt(i++);
                buffer[end++] = (byte) (0xf0 | point >> 18);
                continuation(point >> 12);
                continuation(point >> 6);
                continuation(point);
            }
        }
    }

    private void encodeAscii(char character) {
        char escaped = switch (character) {
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\\' -> '\\';
            case 0 -> '0';
            default -> 0;
        };
        if (escaped == 0) {
            buffer[end++] = (byte) character;
        } else {
            buffer[end++] = '\\';
            buffer[end++] = (byte) escaped;
        }
    }

    private void continuation(int bits) {
        buffer[end++] = (byte) (0x80 | bits & 0x3f);
    }
}
