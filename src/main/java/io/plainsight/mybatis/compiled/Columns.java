package io.plainsight.mybatis.compiled;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.ibatis.executor.resultset.ResultSetWrapper;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.type.*;
import org.jspecify.annotations.Nullable;

/** The columns of a result set, and who reads them. */
final class Columns {

    /** MyBatis' own handlers, of which each reads by position exactly as by name. */
    private static final Set<Class<?>> BUILT_IN = Set.of(
            ArrayTypeHandler.class,
            BigDecimalTypeHandler.class,
            BigIntegerTypeHandler.class,
            BlobByteObjectArrayTypeHandler.class,
            BlobInputStreamTypeHandler.class,
            BlobTypeHandler.class,
            BooleanTypeHandler.class,
            ByteArrayTypeHandler.class,
            ByteObjectArrayTypeHandler.class,
            ByteTypeHandler.class,
            CharacterTypeHandler.class,
            ClobReaderTypeHandler.class,
            ClobTypeHandler.class,
            DateOnlyTypeHandler.class,
            DateTypeHandler.class,
            DoubleTypeHandler.class,
            EnumOrdinalTypeHandler.class,
            EnumTypeHandler.class,
            FloatTypeHandler.class,
            InstantTypeHandler.class,
            IntegerTypeHandler.class,
            JapaneseDateTypeHandler.class,
            LocalDateTimeTypeHandler.class,
            LocalDateTypeHandler.class,
            LocalTimeTypeHandler.class,
            LongTypeHandler.class,
            MonthTypeHandler.class,
            NClobTypeHandler.class,
            NStringTypeHandler.class,
            ObjectTypeHandler.class,
            OffsetDateTimeTypeHandler.class,
            OffsetTimeTypeHandler.class,
            ShortTypeHandler.class,
            SqlDateTypeHandler.class,
            SqlTimeTypeHandler.class,
            SqlTimestampTypeHandler.class,
            SqlxmlTypeHandler.class,
            StringTypeHandler.class,
            TimeOnlyTypeHandler.class,
            YearMonthTypeHandler.class,
            YearTypeHandler.class,
            ZonedDateTimeTypeHandler.class);

    private final ResultSetWrapper resultSet;
    private final TypeHandlerRegistry registry;

    Columns(ResultSetWrapper resultSet, TypeHandlerRegistry registry) {
        this.resultSet = resultSet;
        this.registry = registry;
    }

    List<String> names() {
        return resultSet.getColumnNames();
    }

    /** Whether any column could belong to a nested result map with this prefix, which is in upper case. */
    boolean anyStartsWith(String prefix) {
        return names().stream().anyMatch(name -> startsWith(name, prefix));
    }

    static boolean startsWith(String column, String prefix) {
        return column.toUpperCase(Locale.ENGLISH).startsWith(prefix);
    }

    /** A prefix before a column's name, where there is one. */
    static String prefixed(String column, @Nullable String prefix) {
        return prefix == null || column.isEmpty() ? column : prefix + column;
    }

    /** Where the driver finds the column; 0 where it is found by something else than its label, or not at all. */
    int position(String column) throws SQLException {
        if (names().stream().noneMatch(column::equalsIgnoreCase)) {
            return 0;
        }
        int position = resultSet.getResultSet().findColumn(column);
        return names().get(position - 1).equalsIgnoreCase(column) ? position : 0;
    }

    /** A reader of the column with this handler. */
    ColumnReader reader(TypeHandler<?> handler, String column) throws SQLException {
        if (handler == registry.getUnknownTypeHandler()) {
            return new ColumnReader.Resolved(reader(resolved(column), column), column);
        }
        int position = BUILT_IN.contains(handler.getClass()) ? position(column) : 0;
        return position == 0
                ? new ColumnReader.ByName(handler, column)
                : new ColumnReader.ByPosition((BaseTypeHandler<?>) handler, position, column);
    }

    /** What MyBatis' handler for unknown types finds: by the label as written, the last of several. */
    private TypeHandler<?> resolved(String column) {
        int index = names().lastIndexOf(column);
        TypeHandler<?> handler = null;
        if (index >= 0) {
            JdbcType jdbcType = resultSet.getJdbcTypes().get(index);
            Class<?> javaType = javaType(resultSet.getClassNames().get(index));
            if (javaType != null) {
                handler = registry.getTypeHandler(javaType, jdbcType);
            } else if (jdbcType != null) {
                handler = registry.getTypeHandler(jdbcType);
            }
        }
        return handler == null || handler instanceof UnknownTypeHandler ? new ObjectTypeHandler() : handler;
    }

    private static @Nullable Class<?> javaType(@Nullable String className) {
        try {
            return className == null ? null : Resources.classForName(className);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
