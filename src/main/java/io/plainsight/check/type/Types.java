package io.plainsight.check.type;

import java.lang.reflect.Type;
import java.net.URL;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.reflection.TypeParameterResolver;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.MappedTypes;
import org.apache.ibatis.type.TypeHandler;
import org.apache.ibatis.type.TypeHandlerRegistry;

/** Finds the project's classes by name or alias, and never initialises one. */
public final class Types {

    private final Map<String, Class<?>> aliases;
    private final TypeHandlerRegistry handlers;
    private final List<ClassLoader> loaders;
    private final Map<String, List<String>> namesBySimpleName;
    private final boolean complete;
    private final Map<String, Optional<Class<?>>> found = new HashMap<>();
    private final Map<String, Optional<Class<?>>> named = new HashMap<>();

    /**
     * @param loaders asked in this order
     * @param namesBySimpleName names of the project's classes by lower-case simple name: what an unknown alias may mean
     */
    public Types(
            Configuration configuration, Collection<ClassLoader> loaders, Map<String, List<String>> namesBySimpleName) {
        this(configuration, loaders, namesBySimpleName, false);
    }

    private Types(
            Configuration configuration,
            Collection<ClassLoader> loaders,
            Map<String, List<String>> namesBySimpleName,
            boolean complete) {
        this.aliases = configuration.getTypeAliasRegistry().getTypeAliases();
        this.handlers = configuration.getTypeHandlerRegistry();
        this.loaders = List.copyOf(loaders);
        this.namesBySimpleName = Map.copyOf(namesBySimpleName);
        this.complete = complete;
    }

    /** The loaders of a running application. */
    public static Types of(Configuration configuration) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader own = Resources.getDefaultClassLoader() == null
                ? Types.class.getClassLoader()
                : Resources.getDefaultClassLoader();
        return new Types(configuration, context == null ? List.of(own) : List.of(context, own), Map.of(), true);
    }

    /** Empty if there is no such class here, or one that it needs is missing. */
    public Optional<Class<?>> find(String nameOrAlias) {
        return found.computeIfAbsent(nameOrAlias.strip(), this::look);
    }

    private Optional<Class<?>> look(String name) {
        Class<?> alias = aliases.get(name.toLowerCase(Locale.ENGLISH));
        if (alias != null) {
            return Optional.of(alias);
        }
        Optional<Class<?>> exact = load(name);
        if (exact.isPresent() || name.contains(".")) {
            return exact;
        }
        List<String> candidates = namesBySimpleName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return candidates.size() == 1 ? load(candidates.get(0)) : Optional.empty();
    }

    private Optional<Class<?>> load(String name) {
        for (ClassLoader loader : loaders) {
            try {
                Class<?> type = Class.forName(name, false, loader);
                // Fails here rather than later where a class of a signature is missing.
                type.getMethods();
                type.getDeclaredFields();
                return Optional.of(type);
            } catch (ClassNotFoundException | LinkageError e) {
                // The next one may have it.
            }
        }
        return Optional.empty();
    }

    /** By its full name alone, as a namespace means it. */
    public Optional<Class<?>> named(String fullName) {
        return named.computeIfAbsent(fullName, this::load);
    }

    /** Whether all is here that a running application has, so that what is not found is not there. */
    public boolean isComplete() {
        return complete;
    }

    /** A file on the class path, such as the XML beside an interface. */
    public Optional<URL> resource(String name) {
        return loaders.stream()
                .map(loader -> loader.getResource(name))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * Whether a class that is not found cannot be there: of a running application all are here, of another project those
     * of a package of which one is.
     */
    public boolean isMissing(String fullName) {
        if (!fullName.contains(".") || exists(fullName)) {
            return false;
        }
        String packageName = packageOf(fullName);
        return complete
                || namesBySimpleName.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(name -> packageOf(name).equals(packageName));
    }

    private static String packageOf(String fullName) {
        return fullName.substring(0, Math.max(0, fullName.lastIndexOf('.')));
    }

    /** Even if it cannot be used, as one that it needs is missing. */
    private boolean exists(String fullName) {
        for (ClassLoader loader : loaders) {
            try {
                Class.forName(fullName, false, loader);
                return true;
            } catch (LinkageError e) {
                return true;
            } catch (ClassNotFoundException e) {
                // The next one may have it.
            }
        }
        return false;
    }

    /** Other classes of the project with this simple name. */
    public List<String> namesLike(String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return namesBySimpleName.getOrDefault(simple, List.of()).stream()
                .filter(other -> !other.equals(name))
                .toList();
    }

    /** Whether a class of another project looks like a type handler for it, which its configuration may register. */
    public boolean mayHandle(Class<?> type) {
        return !complete
                && handlersHere()
                        .map(handler -> ownTypes(handler).toList())
                        .anyMatch(own -> own.isEmpty() // Whoever registers it says what it reads.
                                || own.stream().anyMatch(handled -> handled.isAssignableFrom(type)));
    }

    /** The same, where a handler of any type is too far from it. */
    public boolean mayHandleAsItsOwn(Class<?> type) {
        return !complete && handlersHere().flatMap(Types::ownTypes).anyMatch(handled -> handled.isAssignableFrom(type));
    }

    /** A class of another project that reads this very type, or enums like it, unless its configuration says otherwise. */
    public Optional<Class<?>> handlerOf(Class<?> type) {
        return complete
                ? Optional.empty()
                : handlersHere()
                        .filter(handler -> ownTypes(handler).anyMatch(handled -> handled.isAssignableFrom(type)))
                        .findFirst();
    }

    private static Stream<Class<?>> ownTypes(Class<?> handler) {
        MappedTypes mapped = handler.getAnnotation(MappedTypes.class);
        return mapped == null
                ? handled(handler).stream()
                : Stream.of(mapped.value()).filter(type -> type != Object.class);
    }

    private Stream<Class<?>> handlersHere() {
        return namesBySimpleName.entrySet().stream()
                .filter(entry -> entry.getKey().contains("handler"))
                .flatMap(entry -> entry.getValue().stream())
                .flatMap(name -> named(name).stream())
                .filter(TypeHandler.class::isAssignableFrom);
    }

    /** What a type handler's class makes of a column; empty where only the one who registers it knows. */
    public static Optional<Class<?>> handled(Class<?> handler) {
        if (!TypeHandler.class.isAssignableFrom(handler)) {
            return Optional.empty();
        }
        try {
            Type type = TypeParameterResolver.resolveReturnType(
                    TypeHandler.class.getMethod("getResult", ResultSet.class, int.class), handler);
            return Optional.<Class<?>>of(Beans.raw(type)).filter(known -> known != Object.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("TypeHandler has it", e);
        }
    }

    /** Whether one value of it is one column. */
    public boolean isSimple(Class<?> type) {
        return type.isPrimitive() || type.isEnum() || type != Object.class && handlers.hasTypeHandler(type);
    }
}
