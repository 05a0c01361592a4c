package io.plainsight.check.rule;

import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.source.Statement;
import io.plainsight.check.type.Beans;
import io.plainsight.check.type.MapperMethod;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.MapKey;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.ResultType;

/** Whether a query's method returns what MyBatis makes of several rows at all. */
record ReturnRules(Project project, Findings findings) {

    /** To MyBatis each of them is one object, and no collection of rows. */
    private static final Set<Class<?>> SEQUENCES = Set.of(Iterable.class, Iterator.class, Stream.class);

    void check(Statement statement, MapperMethod method) {
        if (!statement.isQuery()) {
            return;
        }
        Class<?> returned = method.returnType();
        if (SEQUENCES.contains(returned)) {
            find(
                    Rule.RESULT_TYPE_MISMATCH,
                    statement,
                    "the method returns " + returned.getSimpleName() + ", of which MyBatis makes none of rows",
                    "return a List, a Set, an array or a Cursor");
        }
        if (statement.annotated()) {
            annotated(statement, method, returned);
        }
    }

    private void annotated(Statement statement, MapperMethod method, Class<?> returned) {
        boolean named = Stream.of(ResultMap.class, ResultType.class)
                .anyMatch(annotation -> method.method().isAnnotationPresent(annotation));
        if (returned == void.class && method.takesResultHandler() && !named && !statement.isCall()) {
            find(
                    Rule.NO_RESULT,
                    statement,
                    "the method returns nothing and takes a ResultHandler, and nothing says what its rows are",
                    "write @ResultType or @ResultMap");
        }
        boolean keyed = method.method().isAnnotationPresent(MapKey.class) || named;
        if (returned == Map.class && !keyed) {
            method.mapValue()
                    .filter(this::isObject)
                    .ifPresent(value -> find(
                            Rule.RESULT_TYPE_MISMATCH,
                            statement,
                            "the method returns a Map of " + value.getSimpleName() + ", without @MapKey",
                            "write @MapKey with the property of the rows that is the key"));
        }
    }

    /** One that no column's value is. */
    private boolean isObject(Class<?> type) {
        return !type.isInterface() && !Beans.isOpen(type) && !project.types().isSimple(type) && type != Number.class;
    }

    private void find(Rule rule, Statement statement, String what, String mend) {
        findings.add(rule, statement.place(), statement.fullId(), what, mend);
    }
}
