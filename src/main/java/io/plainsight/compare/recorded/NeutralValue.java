package io.plainsight.compare.recorded;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values as every language can write them, with their types: whole numbers, texts and truth values are JSON's own; a
 * decimal number is {@code {"decimal": "1.50"}}, a moment {@code {"datetime": "2023-01-01T00:00:00.000000"}}.
 */
public final class NeutralValue {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

    private NeutralValue() {}

    /** A moment, to the microsecond. */
    public static JsonNode of(LocalDateTime moment) {
        return JSON.objectNode().put("datetime", MICROSECONDS.format(moment));
    }

    /** A decimal number with its digits as they are. */
    public static JsonNode of(BigDecimal number) {
        return JSON.objectNode().put("decimal", number.toPlainString());
    }

    /** A row as the database holds it, by column; flags are the numbers that they are stored as. */
    public static ObjectNode row(ResultSet rows) throws SQLException {
        ObjectNode row = JSON.objectNode();
        ResultSetMetaData columns = rows.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            row.set(columns.getColumnLabel(column), value(rows, columns.getColumnType(column), column));
        }
        return row;
    }

    private static JsonNode value(ResultSet rows, int type, int column) throws SQLException {
        @Nullable
        Object value = switch (type) {
            case Types.BIT, Types.BOOLEAN, Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
                rows.getObject(column, BigInteger.class);
            case Types.DECIMAL, Types.NUMERIC -> rows.getBigDecimal(column);
            case Types.TIMESTAMP -> rows.getObject(column, LocalDateTime.class);
            default -> rows.getString(column);
        };
        if (value == null) {
            return JSON.nullNode();
        }
        if (value instanceof LocalDateTime moment) {
            return of(moment);
        }
        if (value instanceof BigDecimal number) {
            return of(number);
        }
        return value instanceof BigInteger number
                ? JSON.numberNode(number.longValueExact())
                : JSON.stringNode((String) value);
    }
}
