package io.plainsight.testing;

import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;

/** The ids of the mapped statements that MyBatis really prepares, nested ones included. */
@Intercepts(
        @Signature(
                type = StatementHandler.class,
                method = "prepare",
                args = {Connection.class, Integer.class}))
public class MappedStatementLog implements Interceptor {

    private final Set<String> ids = new LinkedHashSet<>();

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        MappedStatement statement = (MappedStatement)
                SystemMetaObject.forObject(invocation.getTarget()).getValue("delegate.mappedStatement");
        ids.add(statement.getId());
        return invocation.proceed();
    }

    /** The ids since the last call. */
    public Set<String> drain() {
        Set<String> drained = new LinkedHashSet<>(ids);
        ids.clear();
        return drained;
    }
}
