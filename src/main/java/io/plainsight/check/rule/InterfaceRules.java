package io.plainsight.check.rule;

import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.Nearest;
import io.plainsight.check.finding.Place;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.result.Shape;
import io.plainsight.check.source.MapperFile;
import io.plainsight.check.source.Statement;
import io.plainsight.check.type.Beans;
import io.plainsight.check.type.MapperMethod;
import io.plainsight.check.type.Property;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Flush;
import org.apache.ibatis.annotations.MapKey;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;

/** Whether a mapper's interface and its statements agree, both ways. */
public final class InterfaceRules {

    private static final Set<Class<?>> COUNTS = Set.of(
            void.class, int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class, Void.class);
    private static final String MYBATIS_PLUS = "com.baomidou.";

    private final Project project;
    private final Findings findings;
    private final Map<String, Set<String>> idsByNamespace = new HashMap<>();

    private InterfaceRules(Project project, Findings findings) {
        this.project = project;
        this.findings = findings;
        for (Statement statement : project.mappers().statements()) {
            idsByNamespace
                    .computeIfAbsent(statement.namespace(), key -> new LinkedHashSet<>())
                    .add(statement.id());
        }
    }

    public static void check(Project project, Findings findings) {
        InterfaceRules rules = new InterfaceRules(project, findings);
        Set<String> seen = new LinkedHashSet<>();
        for (MapperFile file : project.mappers().files()) {
            if (!file.namespace().isEmpty() && seen.add(file.namespace())) {
                rules.namespace(file);
            }
        }
    }

    private void namespace(MapperFile file) {
        String namespace = file.namespace();
        Optional<Class<?>> type = project.types().named(namespace);
        if (type.isPresent() && type.get().isInterface()) {
            methods(file, type.get());
            statements(type.get());
        } else if (type.isPresent()) {
            notInterface(file, "the namespace '" + namespace + "' is a class, not an interface");
        } else {
            List<String> others = namespace.contains(".") ? project.types().namesLike(namespace) : List.of();
            if (!others.isEmpty()) {
                notInterface(file, "there is no '" + namespace + "', but " + String.join(", ", others));
            } else if (namespace.contains(".")) {
                findings.notChecked(
                        file.root().place(),
                        "the interface " + namespace,
                        "the class, or one that it needs, is not on the class path (give --classpath)");
            }
        }
    }

    private void notInterface(MapperFile file, String what) {
        findings.add(
                Rule.NAMESPACE_NOT_INTERFACE,
                file.root().place(),
                file.namespace(),
                what,
                "write the interface's full name as the namespace");
    }

    private void methods(MapperFile file, Class<?> mapper) {
        for (Method method : Project.abstractMethods(mapper).toList()) {
            String owner = method.getDeclaringClass().getName();
            if (hasStatement(mapper, method) || method.isAnnotationPresent(Flush.class)) {
                continue;
            }
            if (owner.startsWith(MYBATIS_PLUS)) {
                findings.notChecked(
                        file.root().place(),
                        "the methods of " + owner + " in " + mapper.getName(),
                        "MyBatis-Plus makes their SQL when it starts");
                continue;
            }
            if (file.annotated() && !project.types().isComplete()) {
                findings.notChecked(
                        file.root().place(),
                        "what of " + mapper.getName() + " has no annotation",
                        "no XML of this namespace was named, and none lies beside the interface");
                continue;
            }
            if (isLeftToOthers(mapper, method)) {
                continue;
            }
            Set<String> ids = new LinkedHashSet<>(idsByNamespace.getOrDefault(mapper.getName(), Set.of()));
            Project.abstractMethods(mapper).map(Method::getName).forEach(ids::remove);
            findings.add(
                    Rule.METHOD_WITHOUT_STATEMENT,
                    file.annotated() ? file.root().place() : Place.in(file.name()),
                    mapper.getName() + "." + method.getName(),
                    "the method " + method.getName() + " has no statement",
                    Nearest.advice(method.getName(), ids, "write one with this id, or delete the method"));
        }
    }

    /** Also one of the interface that declares the method. */
    private boolean hasStatement(Class<?> mapper, Method method) {
        return Stream.of(mapper, method.getDeclaringClass())
                .anyMatch(type ->
                        idsByNamespace.getOrDefault(type.getName(), Set.of()).contains(method.getName())
                                || project.configuration()
                                        .hasStatement(type.getName() + "." + method.getName(), false));
    }

    /** Whether the interfaces that extend this one have it: each has the statements that are not the same for all. */
    private boolean isLeftToOthers(Class<?> mapper, Method method) {
        List<? extends Class<?>> others = idsByNamespace.keySet().stream()
                .flatMap(namespace -> project.mapper(namespace).stream())
                .filter(other -> other != mapper && mapper.isAssignableFrom(other))
                .toList();
        return !others.isEmpty() && others.stream().allMatch(other -> hasStatement(other, method));
    }

    private void statements(Class<?> mapper) {
        for (Statement statement : project.mappers().statements()) {
            if (!statement.namespace().equals(mapper.getName())
                    || statement.missing().isPresent()) {
                continue;
            }
            List<MapperMethod> methods = project.methods(statement.namespace(), statement.id());
            if (methods.isEmpty() && !project.selected().contains(statement.fullId())) {
                List<String> names = Project.abstractMethods(mapper)
                        .filter(method -> !hasStatement(mapper, method))
                        .map(Method::getName)
                        .toList();
                findings.add(
                        Rule.STATEMENT_WITHOUT_METHOD,
                        statement.place(),
                        statement.fullId(),
                        "the interface has no method '" + statement.id() + "'",
                        Nearest.advice(statement.id(), names, "declare it, or delete the statement"));
            }
            methods.forEach(method -> {
                new ReturnRules(project, findings).check(statement, method);
                ProviderRules.check(statement, method, findings);
                returns(statement, method);
                mapKey(statement, method);
            });
        }
    }

    private void returns(Statement statement, MapperMethod method) {
        if (!statement.isQuery()) {
            if (!COUNTS.contains(method.returnType())) {
                findings.add(
                        Rule.WRITE_RETURN_TYPE,
                        statement.place(),
                        statement.fullId(),
                        "the method returns " + method.returnType().getSimpleName()
                                + ", but a write gives a count of rows",
                        "return int, long, boolean or void");
            }
            return;
        }
        Optional<Type> wanted = method.rowType();
        Optional<Class<?>> row = project.shapes().of(statement).flatMap(Shape::knownType);
        if (wanted.isEmpty()
                || row.isEmpty()
                || method.takesResultHandler()
                || statement.annotated() && !method.method().isAnnotationPresent(ResultMap.class)
                || statement.hasSeveralResults()) {
            return;
        }
        if (lacksMapKey(method, row.get())) {
            findings.add(
                    Rule.RESULT_TYPE_MISMATCH,
                    statement.place(),
                    statement.fullId(),
                    "the method returns a Map of " + row.get().getSimpleName() + ", without @MapKey",
                    "write @MapKey with the property of the rows that is the key");
            return;
        }
        if (method.returnType() == byte[].class && row.get() == byte[].class) {
            findings.add(
                    Rule.RESULT_TYPE_MISMATCH,
                    statement.place(),
                    statement.fullId(),
                    "the method returns byte[], which to MyBatis are rows of a byte each, and the statement's rows are "
                            + "byte[]",
                    "return a class that has the bytes as a property, or List<byte[]>");
            return;
        }
        Class<?> expected = boxed(Beans.raw(wanted.get()));
        Class<?> made = Made.of(boxed(row.get()));
        boolean fits = expected.isAssignableFrom(made) || makesOthers() && made.isAssignableFrom(expected);
        if (!fits && wraps(wanted.get(), made)) {
            findings.notChecked(
                    statement.place(),
                    statement.fullId(),
                    "a plugin must make " + expected.getName() + " of its rows: MyBatis does not");
        } else if (!fits && !isOpen(expected)) {
            findings.add(
                    Rule.RESULT_TYPE_MISMATCH,
                    statement.place(),
                    statement.fullId(),
                    "the method's rows are " + expected.getName() + ", the statement's "
                            + row.get().getName(),
                    "make the two one type");
        }
    }

    /** The property that becomes the key of a Map of rows. */
    private void mapKey(Statement statement, MapperMethod method) {
        Optional<Class<?>> row = project.shapes().of(statement).flatMap(Shape::knownType);
        MapKey key = method.method().getAnnotation(MapKey.class);
        if (key != null
                && row.isPresent()
                && Beans.readable(row.get(), key.value()) instanceof Property.Missing missing) {
            findings.add(
                    Rule.UNKNOWN_PROPERTY,
                    statement.place(),
                    statement.fullId(),
                    "@MapKey(\"" + key.value() + "\"): " + missing.owner() + " has no property '" + missing.name()
                            + "'",
                    Nearest.advice(
                            missing.name(),
                            missing.others(),
                            "write one of "
                                    + String.join(
                                            ", ",
                                            missing.others().stream().sorted().toList())));
        }
    }

    /** A Map from keys to rows, of a method that does not say which property is the key. */
    private static boolean lacksMapKey(MapperMethod method, Class<?> row) {
        return Map.class.isAssignableFrom(method.returnType())
                && !method.method().isAnnotationPresent(MapKey.class)
                && method.mapValue()
                        .filter(value -> value.isAssignableFrom(row))
                        .isPresent();
    }

    /** Whether the project says itself which objects are made. */
    private boolean makesOthers() {
        return project.configuration().getObjectFactory().getClass() != DefaultObjectFactory.class;
    }

    /** Whether a type holds such rows, as the pages of plugins do. */
    private static boolean wraps(Type wanted, Class<?> row) {
        return wanted instanceof ParameterizedType parameterized
                && !Map.class.isAssignableFrom(Beans.raw(wanted))
                && Stream.of(parameterized.getActualTypeArguments())
                        .anyMatch(argument -> Beans.raw(argument).isAssignableFrom(row));
    }

    /** A type variable that the interface leaves open. */
    private static boolean isOpen(Class<?> type) {
        return type == Object.class || type == Void.class;
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
