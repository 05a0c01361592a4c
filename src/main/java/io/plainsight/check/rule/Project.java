package io.plainsight.check.rule;

import io.plainsight.check.result.Shapes;
import io.plainsight.check.source.Mappers;
import io.plainsight.check.type.MapperMethod;
import io.plainsight.check.type.Types;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.session.Configuration;

/** The mappers, the classes and the settings that the rules look at. */
public record Project(Mappers mappers, Types types, Shapes shapes, Configuration configuration, Set<String> selected) {

    /** @param configuration its settings and aliases; its own statements are not looked at */
    public static Project of(Mappers mappers, Types types, Configuration configuration) {
        return new Project(mappers, types, new Shapes(mappers, types), configuration, selects(mappers));
    }

    /** Statements that result maps call by name. */
    private static Set<String> selects(Mappers mappers) {
        return mappers.files().stream()
                .flatMap(file -> file.root()
                        .all()
                        .flatMap(element -> element.attribute("select").stream())
                        .map(select -> Mappers.qualify(file.namespace(), select)))
                .collect(Collectors.toSet());
    }

    /** The mapper interface of a namespace, if it is here. */
    Optional<Class<?>> mapper(String namespace) {
        return types.named(namespace).filter(Class::isInterface);
    }

    public boolean hasMapper(String namespace) {
        return mapper(namespace).isPresent();
    }

    /** The methods that call a statement: by its interface, or one that extends it. */
    public List<MapperMethod> methods(String namespace, String id) {
        return mapper(namespace).stream()
                .flatMap(mapper -> abstractMethods(mapper)
                        .filter(method -> method.getName().equals(id))
                        .map(method -> new MapperMethod(mapper, method)))
                .toList();
    }

    static Stream<Method> abstractMethods(Class<?> mapper) {
        return Arrays.stream(mapper.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()) && !method.isBridge());
    }
}
