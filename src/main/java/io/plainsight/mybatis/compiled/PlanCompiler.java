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
import org.apache.ibatis.mapping.Discriminator;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Compiles one result map, and those that it leads to, for one result set. Each step follows the one of MyBatis'
 * {@code DefaultResultSetHandler} that would decide the same for each row.
 */
final class PlanCompiler {

    private record PlanId(String resultMap, @Nullable String prefix, boolean joined) {}

    private final Configuration configuration;
    private final Settings settings;
    private final Columns columns;
    private final CreatorCompiler creators;
    private final PropertyCompiler properties;
    private final KeyCompiler keys;
    private final Map<PlanId, ObjectPlan> plans = new HashMap<>();
    private final Set<PlanId> begun = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    PlanCompiler(Configuration configuration, ResultSetWrapper resultSet, Settings settings) {
        this.configuration = configuration;
        this.settings = settings;
        this.columns = new Columns(resultSet, configuration.getTypeHandlerRegistry());
        this.properties = new PropertyCompiler(configuration, resultSet, columns, settings);
        this.creators = new CreatorCompiler(this, configuration, resultSet, columns, settings);
        this.keys = new KeyCompiler(configuration, resultSet, columns, settings);
    }

    /**
     * @throws NotCompiledException if it cannot be compiled for this result set
     * @throws SQLException from the result set, whose columns are looked up
     */
    Plan compile(ResultMap resultMap) throws SQLException {
        boolean joined = resultMap.hasNestedResultMaps();
        Branch root = branch(resultMap, null, joined);
        keys.check();
        return new Plan(root, joined, numbers.size());
    }

    Branch branch(ResultMap resultMap, @Nullable String prefix, boolean joined) throws SQLException {
        return branch(resultMap, resultMap.getDiscriminator(), prefix, joined, Set.of());
    }

    private Branch branch(
            ResultMap resultMap,
            @Nullable Discriminator discriminator,
            @Nullable String prefix,
            boolean joined,
            Set<String> past)
            throws SQLException {
        ObjectPlan plan = plan(resultMap, prefix, joined);
        if (discriminator == null) {
            return new Branch(plan, null, Map.of());
        }
        Map<String, Branch> cases = new HashMap<>();
        for (Map.Entry<String, String> entry :
                discriminator.getDiscriminatorMap().entrySet()) {
            String id = entry.getValue();
            if (!configuration.hasResultMap(id)) {
                throw new NotCompiledException("a discriminator's result map that is not there: " + id);
            }
            ResultMap next = configuration.getResultMap(id);
            boolean last = next.getDiscriminator() == discriminator || past.contains(id);
            Set<String> passed = new HashSet<>(past);
            passed.add(id);
            cases.put(entry.getKey(), branch(next, last ? null : next.getDiscriminator(), prefix, joined, passed));
        }
        ResultMapping mapping = discriminator.getResultMapping();
        return new Branch(
                plan, columns.reader(mapping.getTypeHandler(), Columns.prefixed(mapping.getColumn(), prefix)), cases);
    }

    private ObjectPlan plan(ResultMap resultMap, @Nullable String prefix, boolean joined) throws SQLException {
        PlanId id = new PlanId(resultMap.getId(), prefix, joined);
        ObjectPlan known = plans.get(id);
        if (known != null) {
            return known;
        }
        if (!begun.add(id)) {
            throw new NotCompiledException("a constructor that needs its own result map: " + resultMap.getId());
        }
        CreatorCompiler.Created created = creators.compile(resultMap, prefix);
        List<PropertyColumn> mapped =
                created.complete() ? List.of() : properties.compile(resultMap, prefix, joined, created);
        RowKey key = joined ? keys.compile(resultMap, prefix, created) : null;
        ObjectPlan plan = new ObjectPlan(
                created.creator(), RowSteps.of(mapped, indexOf(key, mapped)), settings.instanceForEmptyRow());
        plans.put(id, plan);
        if (key != null) {
            plan.join(new JoinPlan(key, number(resultMap.getId()), links(resultMap, prefix, created)));
        }
        return plan;
    }

    /** The column that the key has read already. */
    private static int indexOf(@Nullable RowKey key, List<PropertyColumn> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (key != null && key.isOf(columns.get(i).column())) {
                return i;
            }
        }
        return RowSteps.NONE_KNOWN;
    }

    private int number(String resultMap) {
        return numbers.computeIfAbsent(resultMap, id -> numbers.size());
    }

    private NestedLink[] links(ResultMap resultMap, @Nullable String prefix, CreatorCompiler.Created created)
            throws SQLException {
        List<NestedLink> links = new ArrayList<>();
        for (ResultMapping mapping : resultMap.getPropertyResultMappings()) {
            if (mapping.getNestedResultMapId() != null) {
                if (created.complete() || mapping.getProperty() == null) {
                    throw new NotCompiledException("a relation of nothing that has properties: " + resultMap.getId());
                }
                links.add(link(mapping, prefix, created.properties()));
            }
        }
        return links.toArray(NestedLink[]::new);
    }

    private NestedLink link(ResultMapping mapping, @Nullable String parentPrefix, TypeProperties parent)
            throws SQLException {
        String property = mapping.getProperty();
        Class<?> type = mapping.getJavaType() == null ? parent.setterType(property) : mapping.getJavaType();
        String prefix = prefix(parentPrefix, mapping);
        ResultMap nested = configuration.getResultMap(mapping.getNestedResultMapId());
        int[] notNull = notNull(mapping, prefix);
        boolean possible = notNull.length > 0 || prefix == null || columns.anyStartsWith(prefix);
        if (!possible && nested.getDiscriminator() != null) {
            throw new NotCompiledException("a discriminator without its column: " + nested.getId());
        }
        return new NestedLink(
                property,
                parent.access(property),
                type,
                configuration.getObjectFactory(),
                mapping.getColumnPrefix() == null ? number(mapping.getNestedResultMapId()) : NestedLink.NONE,
                possible ? branch(nested, prefix, true) : null,
                notNull);
    }

    private int[] notNull(ResultMapping mapping, @Nullable String prefix) throws SQLException {
        Set<String> names = mapping.getNotNullColumns() == null ? Set.of() : mapping.getNotNullColumns();
        int[] positions = new int[names.size()];
        int count = 0;
        for (String name : names) {
            positions[count] = columns.position(Columns.prefixed(name, prefix));
            if (positions[count++] == 0) {
                throw new NotCompiledException("no such notNullColumn: " + Columns.prefixed(name, prefix));
            }
        }
        return positions;
    }

    /** The prefixes of all levels, in upper case; null for none. */
    static @Nullable String prefix(@Nullable String parent, ResultMapping mapping) {
        String whole =
                (parent == null ? "" : parent) + (mapping.getColumnPrefix() == null ? "" : mapping.getColumnPrefix());
        return whole.isEmpty() ? null : whole.toUpperCase(Locale.ENGLISH);
    }
}
