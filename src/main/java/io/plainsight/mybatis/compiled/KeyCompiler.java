package io.plainsight.mybatis.compiled;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.executor.resultset.ResultSetWrapper;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.reflection.MetaClass;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** Finds the columns that tell the objects of a result map apart. */
final class KeyCompiler {

    private record SpaceId(String resultMap, List<String> columns) {}

    private final Configuration configuration;
    private final ResultSetWrapper resultSet;
    private final Columns columns;
    private final Settings settings;
    private final Map<SpaceId, RowKey.Space> spaces = new HashMap<>();

    KeyCompiler(Configuration configuration, ResultSetWrapper resultSet, Columns columns, Settings settings) {
        this.configuration = configuration;
        this.resultSet = resultSet;
        this.columns = columns;
        this.settings = settings;
    }

    RowKey compile(ResultMap resultMap, @Nullable String prefix, CreatorCompiler.Created created) throws SQLException {
        List<ResultMapping> mappings = resultMap.getIdResultMappings();
        if (mappings.isEmpty()) {
            mappings = resultMap.getPropertyResultMappings();
        }
        if (!mappings.isEmpty()) {
            return ofMapped(resultMap, prefix, mappings);
        }
        if (Map.class.isAssignableFrom(resultMap.getType())) {
            return ofTexts(resultMap, columns.names());
        }
        if (!created.columns().isEmpty()) {
            // MyBatis then tells the first row by other columns than the rest.
            throw new NotCompiledException("a join whose rows have no id, and are constructed by names of arguments");
        }
        return ofTexts(resultMap, unmapped(resultMap, prefix));
    }

    private RowKey ofMapped(ResultMap resultMap, @Nullable String prefix, List<ResultMapping> mappings)
            throws SQLException {
        Set<String> present = resultSet.getMappedColumnNames(resultMap, prefix);
        List<String> names = new ArrayList<>();
        List<ColumnReader> readers = new ArrayList<>();
        for (ResultMapping mapping : mappings) {
            if (mapping.isSimple() && mapping.getColumn() != null) {
                String column = Columns.prefixed(mapping.getColumn(), prefix);
                if (present.contains(column.toUpperCase(Locale.ENGLISH))) {
                    names.add(column);
                    readers.add(columns.reader(mapping.getTypeHandler(), column));
                }
            }
        }
        return key(resultMap, names, readers, settings.instanceForEmptyRow());
    }

    private RowKey ofTexts(ResultMap resultMap, List<String> names) {
        List<ColumnReader> readers = new ArrayList<>();
        names.forEach(name -> readers.add(new ColumnReader.Text(name)));
        return key(resultMap, names, readers, false);
    }

    private List<String> unmapped(ResultMap resultMap, @Nullable String prefix) throws SQLException {
        MetaClass type = MetaClass.forClass(resultMap.getType(), configuration.getReflectorFactory());
        List<String> names = new ArrayList<>();
        for (String column : resultSet.getUnmappedColumnNames(resultMap, prefix)) {
            if (prefix == null || Columns.startsWith(column, prefix)) {
                String property = prefix == null ? column : column.substring(prefix.length());
                if (type.findProperty(property, settings.underscoreToCamelCase()) != null) {
                    names.add(column);
                }
            }
        }
        return names;
    }

    private RowKey key(ResultMap resultMap, List<String> names, List<ColumnReader> readers, boolean nullIsValue) {
        RowKey.Space space = spaces.computeIfAbsent(
                new SpaceId(resultMap.getId(), List.copyOf(names)), id -> new RowKey.Space(spaces.size()));
        return new RowKey(space, readers.toArray(ColumnReader[]::new), nullIsValue);
    }

    /** MyBatis could take objects for the same whose keys share some columns and not others: nobody means that. */
    void check() {
        Map<String, Set<String>> seen = new HashMap<>();
        for (SpaceId space : spaces.keySet()) {
            Set<String> columnsOfOthers = seen.computeIfAbsent(space.resultMap(), id -> new HashSet<>());
            Set<String> own = new HashSet<>(space.columns());
            if (own.stream().anyMatch(columnsOfOthers::contains)) {
                throw new NotCompiledException("keys of several levels that share columns: " + space.resultMap());
            }
            columnsOfOthers.addAll(own);
        }
    }
}
