package io.plainsight.mybatis.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.ibatis.executor.resultset.ResultSetWrapper;
import org.apache.ibatis.logging.Log;
import org.apache.ibatis.logging.LogFactory;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** The compiled result maps of a configuration. */
final class CompiledResultMaps {

    private static final Log LOG = LogFactory.getLog(CompiledConfiguration.class);
    private static final String INTERCEPTOR = "an interceptor";

    private final Configuration configuration;
    private final Obstacles obstacles;
    private final Map<String, CompiledResultMap> byId = new ConcurrentHashMap<>();
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private final Set<String> intercepted = ConcurrentHashMap.newKeySet();
    private volatile Predicate<String> chosen = statement -> true;

    CompiledResultMaps(Configuration configuration) {
        this.configuration = configuration;
        this.obstacles = new Obstacles(configuration);
    }

    void choose(Predicate<String> chosen) {
        this.chosen = chosen;
    }

    /** Why a statement is left to MyBatis whatever its result set looks like; null if it is not. It returns rows. */
    @Nullable
    String obstacle(MappedStatement statement) {
        String obstacle = chosen.test(statement.getId()) ? obstacles.of(statement) : "not chosen";
        if (obstacle == null) {
            obstacle = of(statement.getResultMaps().get(0)).obstacle();
        }
        if (obstacle != null) {
            tell(statement, obstacle);
        }
        return obstacle;
    }

    /** Notes that an interceptor looks into the rows of a statement: that is known only once it runs. */
    void intercept(MappedStatement statement) {
        intercepted.add(statement.getId());
        tell(statement, INTERCEPTOR);
    }

    /** Says once that MyBatis reads a statement. */
    private void tell(MappedStatement statement, String obstacle) {
        if (!obstacle.equals(told.get(statement.getId()))) {
            told.put(statement.getId(), obstacle);
            LOG.debug(statement.getId() + " is left to MyBatis: " + obstacle);
        }
    }

    /** The plan for a result set before its first row; null if MyBatis is to read it. */
    @Nullable
    Plan plan(ResultMap resultMap, ResultSetWrapper resultSet) {
        return of(resultMap).plan(configuration, resultSet);
    }

    private CompiledResultMap of(ResultMap resultMap) {
        CompiledResultMap known = byId.get(resultMap.getId());
        if (known != null && known.isOf(resultMap)) {
            return known;
        }
        CompiledResultMap compiled = new CompiledResultMap(resultMap, obstacles.of(resultMap));
        byId.put(resultMap.getId(), compiled);
        return compiled;
    }

    /** See {@link CompiledConfiguration#compilations}. */
    List<Compilation> compilations() {
        Map<String, Compilation> found = new TreeMap<>();
        // An ambiguous short name is in there as something else than a statement.
        for (Object statement : configuration.getMappedStatements()) {
            if (statement instanceof MappedStatement mapped
                    && !mapped.getResultMaps().isEmpty()) {
                found.put(mapped.getId(), compilation(mapped));
            }
        }
        return List.copyOf(found.values());
    }

    private Compilation compilation(MappedStatement statement) {
        String obstacle = obstacle(statement);
        if (obstacle == null && intercepted.contains(statement.getId())) {
            obstacle = INTERCEPTOR;
        }
        List<List<String>> shapes = new ArrayList<>();
        List<String> exceptions = new ArrayList<>();
        if (obstacle == null) {
            for (CompiledResultMap.Attempt attempt :
                    of(statement.getResultMaps().get(0)).attempts()) {
                if (attempt.plan() != null) {
                    shapes.add(List.copyOf(attempt.shape().columns()));
                } else {
                    exceptions.add(attempt.reason() + ", in " + attempt.shape().columns());
                }
            }
        }
        return new Compilation(statement.getId(), List.copyOf(shapes), obstacle, List.copyOf(exceptions));
    }
}
