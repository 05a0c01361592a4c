package io.plainsight.mybatis.compiled;

import java.util.List;
import java.util.function.Predicate;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.executor.resultset.ResultSetHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/**
 * A configuration whose statements read their rows by compiled result maps: the same objects as MyBatis reads, in the
 * same order, with the same exceptions, at about the speed of JDBC written by hand. Mappers stay as they are.
 *
 * <p>A result map is compiled when the first result set with certain columns is read by it. What is not compiled is read
 * by MyBatis' own handler: see {@link #compilations}, or the debug log of this class.
 */
public class CompiledConfiguration extends Configuration {

    /** Only remembers this configuration; it asks it nothing before the first statement. */
    @SuppressWarnings("this-escape")
    private final CompiledResultMaps compiled = new CompiledResultMaps(this);

    /** Compiles all statements. */
    public CompiledConfiguration() {}

    /** Compiles all statements. */
    public CompiledConfiguration(Environment environment) {
        super(environment);
    }

    /** Compiles only statements with such ids; the rest is read as ever. */
    public void setCompiledStatements(Predicate<String> chosen) {
        compiled.choose(chosen);
    }

    /** Of each statement that may return rows, by id: whether it is compiled, and if not, why. Runs nothing. */
    public List<Compilation> compilations() {
        return compiled.compilations();
    }

    @Override
    public ResultSetHandler newResultSetHandler(
            Executor executor,
            MappedStatement mappedStatement,
            RowBounds rowBounds,
            ParameterHandler parameterHandler,
            @SuppressWarnings("rawtypes") ResultHandler resultHandler,
            BoundSql boundSql) {
        if (mappedStatement.getResultMaps().isEmpty() || compiled.obstacle(mappedStatement) != null) {
            return super.newResultSetHandler(
                    executor, mappedStatement, rowBounds, parameterHandler, resultHandler, boundSql);
        }
        CompiledResultSetHandler handler = new CompiledResultSetHandler(
                compiled, executor, mappedStatement, parameterHandler, resultHandler, boundSql, rowBounds);
        ResultSetHandler plugged = (ResultSetHandler) interceptorChain.pluginAll(handler);
        if (plugged != handler) {
            handler.leaveToMyBatis();
        }
        return plugged;
    }
}
