package io.plainsight.mybatis.compiled;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.AutomapConstructor;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.executor.resultset.ResultSetWrapper;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.reflection.MetaClass;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandlerRegistry;
import org.jspecify.annotations.Nullable;

/** Finds the way in which the objects of a result map are begun. */
final class CreatorCompiler {

    /**
     * @param properties of the objects; null where the value is complete, for it has none
     * @param columns that went into a constructor by name, and so are not auto-mapped again
     */
    record Created(ObjectCreator creator, @Nullable TypeProperties ofType, List<String> columns) {

        boolean complete() {
            return ofType == null;
        }

        TypeProperties properties() {
            if (ofType == null) {
                throw new IllegalStateException("A complete value has no properties");
            }
            return ofType;
        }
    }

    private final PlanCompiler plans;
    private final Configuration configuration;
    private final ResultSetWrapper resultSet;
    private final Columns columns;
    private final Settings settings;
    private final TypeHandlerRegistry handlers;

    CreatorCompiler(
            PlanCompiler plans,
            Configuration configuration,
            ResultSetWrapper resultSet,
            Columns columns,
            Settings settings) {
        this.plans = plans;
        this.configuration = configuration;
        this.resultSet = resultSet;
        this.columns = columns;
        this.settings = settings;
        this.handlers = configuration.getTypeHandlerRegistry();
    }

    Created compile(ResultMap resultMap, @Nullable String prefix) throws SQLException {
        Class<?> type = resultMap.getType();
        if (isScalar(type)) {
            return new Created(scalar(resultMap, prefix), null, List.of());
        }
        if (!resultMap.getConstructorResultMappings().isEmpty()) {
            return created(type, fromMappings(type, resultMap.getConstructorResultMappings(), prefix), List.of());
        }
        if (type == Map.class) {
            return created(HashMap.class, new ObjectCreator.Empty(instantiator(HashMap.class, List.of())), List.of());
        }
        if (MetaClass.forClass(type, configuration.getReflectorFactory()).hasDefaultConstructor()) {
            return created(type, new ObjectCreator.Empty(instantiator(type, List.of())), List.of());
        }
        if (type.isInterface() || !PropertyCompiler.isAutoMapped(resultMap, false, settings)) {
            throw notCreated(type);
        }
        return fromColumns(type, constructor(type), prefix);
    }

    private Created created(Class<?> type, ObjectCreator creator, List<String> taken) {
        return new Created(creator, new TypeProperties(configuration, type), taken);
    }

    private Instantiator instantiator(Class<?> type, List<Class<?>> parameterTypes) {
        if (Modifier.isAbstract(type.getModifiers())) {
            throw notCreated(type);
        }
        return Instantiator.of(configuration.getObjectFactory(), type, parameterTypes);
    }

    private static NotCompiledException notCreated(Class<?> type) {
        return new NotCompiledException("%s %s"
                .formatted(
                        type.isInterface()
                                ? "an interface, for which MyBatis chooses a class:"
                                : "no constructor to compile for",
                        type.getName()));
    }

    private boolean isScalar(Class<?> type) {
        return columns.names().size() == 1
                ? handlers.hasTypeHandler(
                        type, resultSet.getJdbcType(columns.names().get(0)))
                : handlers.hasTypeHandler(type);
    }

    private ObjectCreator scalar(ResultMap resultMap, @Nullable String prefix) throws SQLException {
        List<ResultMapping> mappings = resultMap.getResultMappings();
        String column = mappings.isEmpty()
                ? columns.names().get(0)
                : Columns.prefixed(mappings.get(0).getColumn(), prefix);
        return new ObjectCreator.Scalar(columns.reader(resultSet.getTypeHandler(resultMap.getType(), column), column));
    }

    private ObjectCreator fromMappings(Class<?> type, List<ResultMapping> mappings, @Nullable String prefix)
            throws SQLException {
        List<Class<?>> types = new ArrayList<>();
        List<ObjectCreator.Argument> arguments = new ArrayList<>();
        for (ResultMapping mapping : mappings) {
            types.add(mapping.getJavaType());
            arguments.add(new ObjectCreator.Argument(arguments.size(), value(mapping, prefix), mapping));
        }
        return ObjectCreator.WithArguments.of(instantiator(type, types), arguments, false);
    }

    private ColumnReader value(ResultMapping mapping, @Nullable String prefix) throws SQLException {
        if (mapping.getNestedResultMapId() != null) {
            Branch nested = plans.branch(
                    configuration.getResultMap(mapping.getNestedResultMapId()),
                    PlanCompiler.prefix(prefix, mapping),
                    false);
            return row -> nested.resolve(row).read(row);
        }
        Obstacles.check(mapping);
        String column = Columns.prefixed(mapping.getColumn(), prefix);
        if (columns.position(column) == 0) {
            throw new NotCompiledException("no column for an argument of a constructor: " + column);
        }
        return columns.reader(mapping.getTypeHandler(), column);
    }

    private Created fromColumns(Class<?> type, Constructor<?> constructor, @Nullable String prefix)
            throws SQLException {
        List<Class<?>> types = List.of(constructor.getParameterTypes());
        List<String> names = settings.constructorByArgNames() ? byName(constructor, prefix) : byOrder(types.size());
        List<ObjectCreator.Argument> arguments = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ColumnReader reader = columns.reader(resultSet.getTypeHandler(types.get(i), names.get(i)), names.get(i));
            arguments.add(new ObjectCreator.Argument(i, reader, null));
        }
        return created(
                type,
                ObjectCreator.WithArguments.of(instantiator(type, types), arguments, settings.instanceForEmptyRow()),
                settings.constructorByArgNames() ? names : List.of());
    }

    private List<String> byOrder(int count) {
        if (count > columns.names().size()) {
            throw new NotCompiledException("fewer columns than arguments of the constructor");
        }
        return columns.names().subList(0, count);
    }

    private List<String> byName(Constructor<?> constructor, @Nullable String prefix) {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : constructor.getParameters()) {
            Param annotation = parameter.getAnnotation(Param.class);
            String name = annotation == null ? parameter.getName() : annotation.value();
            List<String> matching = columns.names().stream()
                    .filter(column -> matches(column, name, prefix))
                    .toList();
            if (matching.size() != 1) {
                throw new NotCompiledException(matching.size() + " columns for the constructor's argument " + name);
            }
            names.addAll(matching);
        }
        return names;
    }

    private boolean matches(String column, String parameter, @Nullable String prefix) {
        if (prefix != null && !Columns.startsWith(column, prefix)) {
            return false;
        }
        String name = prefix == null ? column : column.substring(prefix.length());
        return parameter.equalsIgnoreCase(settings.underscoreToCamelCase() ? name.replace("_", "") : name);
    }

    /** As MyBatis chooses it: the only one, the annotated one, or the first that could take the columns. */
    private Constructor<?> constructor(Class<?> type) {
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        if (constructors.length == 1) {
            return constructors[0];
        }
        List<Constructor<?>> annotated = Arrays.stream(constructors)
                .filter(constructor -> constructor.isAnnotationPresent(AutomapConstructor.class))
                .toList();
        if (annotated.size() == 1) {
            return annotated.get(0);
        }
        if (annotated.size() > 1 || settings.constructorByArgNames()) {
            throw new NotCompiledException("no single constructor of " + type.getName());
        }
        return Arrays.stream(constructors)
                .filter(this::takesTheColumns)
                .findFirst()
                .orElseThrow(
                        () -> new NotCompiledException("no constructor of " + type.getName() + " for the columns"));
    }

    private boolean takesTheColumns(Constructor<?> constructor) {
        Class<?>[] types = constructor.getParameterTypes();
        List<JdbcType> jdbcTypes = resultSet.getJdbcTypes();
        if (types.length != jdbcTypes.size()) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!handlers.hasTypeHandler(types[i], jdbcTypes.get(i))) {
                return false;
            }
        }
        return true;
    }
}
