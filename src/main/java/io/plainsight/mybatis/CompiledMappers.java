package io.plainsight.mybatis;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whose statements an application reads by compiled result maps: {@code plainsight.compiled-mappers}. */
public enum CompiledMappers {

    /** Plainsight's mappers only. */
    OWN(CompiledMappers::isOurs),

    /** Those of the application as well. */
    ALL(statement -> true),

    /** None: MyBatis' own configuration is left as it is. */
    NONE(statement -> false);

    private final Predicate<String> statements;

    CompiledMappers(Predicate<String> statements) {
        this.statements = statements;
    }

    /** Whether a statement of this id is one of them. */
    boolean contain(String statement) {
        return statements.test(statement);
    }

    private static boolean isOurs(String statement) {
        int end = statement.lastIndexOf('.');
        return end > 0 && Ours.NAMESPACES.contains(statement.substring(0, end));
    }

    private static final class Ours {
        private static final Set<String> NAMESPACES = Arrays.stream(Form.values())
                .flatMap(form -> Mappers.implementations(form).stream())
                .map(Class::getName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
