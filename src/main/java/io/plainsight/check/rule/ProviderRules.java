package io.plainsight.check.rule;

import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.source.Statement;
import io.plainsight.check.type.MapperMethod;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.DeleteProvider;
import org.apache.ibatis.annotations.InsertProvider;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.annotations.UpdateProvider;

/** Whether the methods are there that make an annotated statement's SQL. */
final class ProviderRules {

    private ProviderRules() {}

    static void check(Statement statement, MapperMethod mapperMethod, Findings findings) {
        Method method = mapperMethod.method();
        if (statement.provider().isEmpty()) {
            return;
        }
        for (SelectProvider one : method.getAnnotationsByType(SelectProvider.class)) {
            check(statement, one.value() == void.class ? one.type() : one.value(), one.method(), findings);
        }
        for (InsertProvider one : method.getAnnotationsByType(InsertProvider.class)) {
            check(statement, one.value() == void.class ? one.type() : one.value(), one.method(), findings);
        }
        for (UpdateProvider one : method.getAnnotationsByType(UpdateProvider.class)) {
            check(statement, one.value() == void.class ? one.type() : one.value(), one.method(), findings);
        }
        for (DeleteProvider one : method.getAnnotationsByType(DeleteProvider.class)) {
            check(statement, one.value() == void.class ? one.type() : one.value(), one.method(), findings);
        }
    }

    /** Without a name, MyBatis or the class itself chooses the method; without a class, the configuration. */
    private static void check(Statement statement, Class<?> type, String name, Findings findings) {
        boolean there = Stream.of(type.getMethods())
                .anyMatch(method ->
                        method.getName().equals(name) && CharSequence.class.isAssignableFrom(method.getReturnType()));
        if (!name.isEmpty() && type != void.class && !there) {
            findings.add(
                    Rule.UNKNOWN_METHOD,
                    statement.place(),
                    statement.fullId(),
                    type.getTypeName() + " has no public method '" + name + "' that returns a CharSequence",
                    "write one that is there; MyBatis looks for it when it starts");
        }
    }
}
