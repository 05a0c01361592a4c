package io.plainsight.mybatis.compiled;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.ibatis.executor.resultset.ResultSetWrapper;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.session.AutoMappingBehavior;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/** Finds the columns that are properties: first those that are auto-mapped, then those that the result map names. */
final class PropertyCompiler {

    private final Configuration configuration;
    private final ResultSetWrapper resultSet;
    private final Columns columns;
    private final Settings settings;

    PropertyCompiler(Configuration configuration, ResultSetWrapper resultSet, Columns columns, Settings settings) {
        this.configuration = configuration;
        this.resultSet = resultSet;
        this.columns = columns;
        this.settings = settings;
    }

    List<PropertyColumn> compile(
            ResultMap resultMap, @Nullable String prefix, boolean joined, CreatorCompiler.Created created)
            throws SQLException {
        List<PropertyColumn> found = new ArrayList<>();
        if (isAutoMapped(resultMap, joined, settings)) {
            addAutoMapped(found, resultMap, prefix, created);
        }
        addMapped(found, resultMap, prefix, created.properties());
        return found;
    }

    static boolean isAutoMapped(ResultMap resultMap, boolean joined, Settings settings) {
        if (resultMap.getAutoMapping() != null) {
            return resultMap.getAutoMapping();
        }
        return joined
                ? settings.autoMapping() == AutoMappingBehavior.FULL
                : settings.autoMapping() != AutoMappingBehavior.NONE;
    }

    private void addAutoMapped(
            List<PropertyColumn> found, ResultMap resultMap, @Nullable String prefix, CreatorCompiler.Created created)
            throws SQLException {
        List<String> unmapped = new ArrayList<>(resultSet.getUnmappedColumnNames(resultMap, prefix));
        unmapped.removeAll(created.columns());
        for (String column : unmapped) {
            if (prefix != null && !Columns.startsWith(column, prefix)) {
                continue;
            }
            TypeProperties properties = created.properties();
            String property = properties.find(
                    prefix == null ? column : column.substring(prefix.length()), settings.underscoreToCamelCase());
            if (property == null || !properties.hasSetter(property)) {
                unknown(column);
            } else if (!resultMap.getMappedProperties().contains(property)) {
                Class<?> type = properties.setterType(property);
                if (configuration.getTypeHandlerRegistry().hasTypeHandler(type, resultSet.getJdbcType(column))) {
                    TypeHandler<?> handler = resultSet.getTypeHandler(type, column);
                    boolean setNulls = settings.settersOnNulls() && !type.isPrimitive();
                    found.add(
                            new PropertyColumn(columns.reader(handler, column), properties.access(property), setNulls));
                } else {
                    unknown(column);
                }
            }
        }
    }

    /** MyBatis warns, or fails, in its own words. */
    private void unknown(String column) {
        if (settings.unknownColumns() != AutoMappingUnknownColumnBehavior.NONE) {
            throw new NotCompiledException("an unknown column under autoMappingUnknownColumnBehavior="
                    + settings.unknownColumns() + ": " + column);
        }
    }

    private void addMapped(
            List<PropertyColumn> found, ResultMap resultMap, @Nullable String prefix, TypeProperties properties)
            throws SQLException {
        Set<String> present = resultSet.getMappedColumnNames(resultMap, prefix);
        for (ResultMapping mapping : resultMap.getPropertyResultMappings()) {
            if (mapping.getNestedResultMapId() != null) {
                continue;
            }
            Obstacles.check(mapping);
            String column = Columns.prefixed(mapping.getColumn(), prefix);
            if (present.contains(column.toUpperCase(Locale.ENGLISH))) {
                String property = mapping.getProperty();
                found.add(new PropertyColumn(
                        columns.reader(mapping.getTypeHandler(), column),
                        property == null ? null : properties.access(property),
                        settings.settersOnNulls()));
            }
        }
    }
}
