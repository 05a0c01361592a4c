package io.plainsight.bulk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as texts that the server reads as the same values, whatever its locale and the JVM's. */
final class ColumnText {

    private static final HexFormat HEX = HexFormat.of();

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    private ColumnText() {}

    /**
     * The text of a value; null for null.
     *
     * @throws IllegalArgumentException for a value that has no such text
     * @throws BulkInsertException for a text with half of a character
     */
    static @Nullable String of(String column, @Nullable Object value) {
        check(column, value);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger
                || value instanceof Character
                || value instanceof UUID
                || value instanceof LocalDate) {
            return value.toString();
        }
        if (value instanceof Boolean bit) {
            return bit ? "1" : "0";
        }
        if (value instanceof LocalDateTime moment) {
            return moment.toLocalDate() + " " + TIME.format(moment);
        }
        if (value instanceof LocalTime time) {
            return TIME.format(time);
        }
        return ofRarer(column, value);
    }

    /**
     * Refuses half of a character, of which drivers make a question mark.
     *
     * @throws BulkInsertException if there is one
     */
    static void check(String column, @Nullable Object value) {
        if (value instanceof String text) {
            int length = text.length();
            for (int i = 0; i < length; i++) {
                char character = text.charAt(i);
                if (Character.isSurrogate(character)) {
                    if (text.codePointAt(i) == character) {
                        throw half(column, character);
                    }
                    i++;
                }
            }
        } else if (value instanceof Character character && Character.isSurrogate(character)) {
            throw half(column, character);
        }
    }

    private static BulkInsertException half(String column, char half) {
        return new BulkInsertException(
                "Column %s has half of a character: \\u%x without its other half; none of the rows is there now."
                                .formatted(column, (int) half)
                        + " Mend the text, and insert all again.",
                null);
    }

    private static String ofRarer(String column, Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Double || value instanceof Float) {
            if (Double.isFinite(((Number) value).doubleValue())) {
                return value.toString();
            }
            throw new IllegalArgumentException("Column " + column + " cannot hold " + value);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof byte[] bytes) {
            return HEX.formatHex(bytes);
        }
        throw new IllegalArgumentException(
                "Column %s has a %s: have its function make a text, number, date, time or byte[] of it"
                        .formatted(column, value.getClass().getName()));
    }
}
