package io.plainsight.mybatis.compiled;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /**
     * A shape that was seen.
     *
     * @param plan null where MyBatis' own handler is to read, with the reason
     * @param seenAgain whether there is a point in keeping it
     */
    record Attempt(
            Shape shape, @Nullable Plan plan, @Nullable String reason, AtomicBoolean seenAgain) {}

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
                if (!attempt.seenAgain().getPlain()) {
                    attempt.seenAgain().setPlain(true);
                }
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
            return new Attempt(shape, plan, null, new AtomicBoolean());
        } catch (NotCompiledException e) {
            return failed(shape, e.getMessage());
        } catch (RuntimeException e) {
            return failed(shape, "compiling it failed: " + e); // MyBatis may fail as well, but in its own way
        }
    }

    private Attempt failed(Shape shape, @Nullable String reason) {
        LOG.debug(resultMap.getId() + " is left to MyBatis for " + shape.columns() + ": " + reason);
        return new Attempt(shape, null, reason, new AtomicBoolean());
    }

    private synchronized Attempt add(Attempt attempt) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.removeIf(earlier -> earlier.shape().equals(attempt.shape()));
        if (all.size() == SHAPES) {
            forgetOne(all);
        }
        all.add(0, attempt);
        attempts = List.copyOf(all);
        return attempt;
    }

    /** The oldest, but who was seen again has a second chance: forgotten and compiled time and again would be slow. */
    private static void forgetOne(List<Attempt> all) {
        int oldest = all.size() - 1;
        for (int left = oldest; left > 0 && all.get(oldest).seenAgain().getPlain(); left--) {
            Attempt attempt = all.remove(oldest);
            attempt.seenAgain().setPlain(false);
            all.add(0, attempt);
        }
        all.remove(oldest);
    }
}
