package io.plainsight.mybatis.compiled;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.executor.resultset.ResultSetWrapper;
import org.apache.ibatis.logging.Log;
import org.apache.ibatis.logging.LogFactory;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** A result map with its plans, one for each shape of result set that was seen of late. */
final class CompiledResultMap {

    /** Some statements are written anew for each call: what they leave behind has an end. */
    private static final int SHAPES = 16;

    private static final Log LOG = LogFactory.getLog(CompiledConfiguration.class);

    /** @param plan null where MyBatis' own handler is to read, with the reason */
    record Attempt(
            Shape shape, @Nullable Plan plan, @Nullable String reason) {}

    private final ResultMap resultMap;
    private final @Nullable String obstacle;
    private volatile List<Attempt> attempts = List.of();

    CompiledResultMap(ResultMap resultMap, @Nullable String obstacle) {
        this.resultMap = resultMap;
        this.obstacle = obstacle;
    }

    boolean isOf(ResultMap other) {
        return resultMap == other;
    }

    @Nullable
    String obstacle() {
        return obstacle;
    }

    List<Attempt> attempts() {
        return attempts;
    }

    /** The plan for a result set before its first row; null if MyBatis' own handler is to read it. */
    @Nullable
    Plan plan(Configuration configuration, ResultSetWrapper resultSet) {
        Shape shape = Shape.of(resultSet, Settings.of(configuration));
        for (Attempt attempt : attempts) {
            if (attempt.shape().equals(shape)) {
                return attempt.plan();
            }
        }
        try {
            return add(compile(configuration, resultSet, shape)).plan();
        } catch (SQLException e) {
            LOG.debug(resultMap.getId() + " is left to MyBatis this time: " + e); // which meets it again, or not
            return null;
        }
    }

    private Attempt compile(Configuration configuration, ResultSetWrapper resultSet, Shape shape) throws SQLException {
        try {
            Plan plan = new PlanCompiler(configuration, resultSet, shape.settings()).compile(resultMap);
            LOG.debug(resultMap.getId() + " is compiled for " + shape.columns());
            return new Attempt(shape, plan, null);
        } catch (NotCompiledException e) {
            return failed(shape, e.getMessage());
        } catch (RuntimeException e) {
            return failed(shape, "compiling it failed: " + e); // MyBatis may fail as well, but in its own way
        }
    }

    private Attempt failed(Shape shape, @Nullable String reason) {
        LOG.debug(resultMap.getId() + " is left to MyBatis for " + shape.columns() + ": " + reason);
        return new Attempt(shape, null, reason);
    }

    private synchronized Attempt add(Attempt attempt) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.removeIf(earlier -> earlier.shape().equals(attempt.shape()));
        all.add(0, attempt);
        attempts = List.copyOf(all.subList(0, Math.min(SHAPES, all.size())));
        return attempt;
    }
}
