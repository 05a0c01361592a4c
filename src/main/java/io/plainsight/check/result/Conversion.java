package io.plainsight.check.result;

import io.plainsight.check.server.ResultColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Types;
import java.time.YearMonth;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.ChronoLocalDateTime;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether a column's values fit a Java type, as Connector/J and MyBatis' own type handlers convert them. */
public final class Conversion {

    private static final List<Class<?>> WHOLE =
            List.of(byte.class, Byte.class, short.class, Short.class, int.class, Integer.class, long.class, Long.class);
    private static final Set<Class<?>> NUMBERS = Set.of(
            BigInteger.class, BigDecimal.class, Number.class, float.class, Float.class, double.class, Double.class);
    private static final Set<Integer> TEMPORAL = Set.of(Types.DATE, Types.TIME, Types.TIMESTAMP);
    private static final Set<Integer> TEXT = Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB);
    private static final Set<Integer> BINARY = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);
    private static final Set<Integer> FRACTIONS =
            Set.of(Types.DECIMAL, Types.NUMERIC, Types.FLOAT, Types.REAL, Types.DOUBLE);

    private Conversion() {}

    /** Why no value fits; empty if one does, or nobody can tell. */
    public static Optional<String> impossible(ResultColumn column, Class<?> type, boolean enumsByName) {
        boolean temporal = TEMPORAL.contains(column.jdbcType()) && !isYear(column);
        if (isNumber(type) && (temporal || BINARY.contains(column.jdbcType()))) {
            return Optional.of("no number can be read from it");
        }
        if (isBoolean(type) && temporal) {
            return Optional.of("no boolean can be read from it");
        }
        if (isTemporal(type) && isNumeric(column) && !isYear(column)) {
            return Optional.of("no date or time can be read from it");
        }
        if (type.isEnum() && enumsByName && (temporal || isNumeric(column) && !isYear(column))) {
            return Optional.of("MyBatis reads an enum by the names of its constants");
        }
        return Optional.empty();
    }

    /** Which values do not fit; empty if all do, or nobody can tell. */
    public static Optional<String> narrow(ResultColumn column, Class<?> type) {
        if (column.table().isEmpty()) {
            return Optional.empty(); // Computed: its type is wider than its values.
        }
        boolean text = TEXT.contains(column.jdbcType()) && !isEnumOrSet(column);
        if (text && (isNumber(type) || isTemporal(type) && type != YearMonth.class)) {
            return Optional.of("text that is no " + (isNumber(type) ? "number" : "date or time") + " fails");
        }
        if (!WHOLE.contains(type) && type != BigInteger.class) {
            return Optional.empty();
        }
        if (FRACTIONS.contains(column.jdbcType()) && column.scale() > 0) {
            return Optional.of("what stands after the point is cut off, or fails");
        }
        if (type == BigInteger.class) {
            return Optional.empty();
        }
        int bits = bits(column);
        int limit = 8 << WHOLE.indexOf(type) / 2;
        // Booleans are tinyint(1), and whoever maps those to a Byte knows why.
        return bits > limit && limit >= 32
                ? Optional.of("numbers above " + Integer.MAX_VALUE + " fail")
                : Optional.empty();
    }

    /** Bits that a signed type needs for it. */
    private static int bits(ResultColumn column) {
        boolean unsigned = column.typeName().toUpperCase(Locale.ROOT).contains("UNSIGNED");
        return switch (column.jdbcType()) {
            case Types.BIGINT -> 64; // No key ever needs the last bit of an unsigned one.
            case Types.INTEGER ->
                unsigned && !column.typeName().toUpperCase(Locale.ROOT).startsWith("MEDIUMINT") ? 33 : 32;
            default -> 0;
        };
    }

    private static boolean isNumber(Class<?> type) {
        return WHOLE.contains(type) || NUMBERS.contains(type);
    }

    private static boolean isBoolean(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    private static boolean isTemporal(Class<?> type) {
        return Date.class.isAssignableFrom(type)
                || ChronoLocalDate.class.isAssignableFrom(type)
                || ChronoLocalDateTime.class.isAssignableFrom(type)
                || Temporal.class.isAssignableFrom(type) && type != java.time.Year.class;
    }

    private static boolean isNumeric(ResultColumn column) {
        return switch (column.jdbcType()) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.BIT, Types.BOOLEAN -> true;
            default -> FRACTIONS.contains(column.jdbcType());
        };
    }

    private static boolean isYear(ResultColumn column) {
        return column.typeName().equalsIgnoreCase("YEAR");
    }

    private static boolean isEnumOrSet(ResultColumn column) {
        String name = column.typeName().toUpperCase(Locale.ROOT);
        return name.equals("ENUM") || name.equals("SET") || name.equals("JSON");
    }
}
