package io.plainsight.compare;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.SimpleResultSetProxyLogic;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;

/** Records what really goes over JDBC, with the rows that really come back; per thread, and only while it is asked to. */
public final class StatementRecorder {

    private final ThreadLocal<@Nullable Recording> current = new ThreadLocal<>();

    /** The same data source, watched. */
    public DataSource watch(DataSource dataSource) {
        return ProxyDataSourceBuilder.create(dataSource)
                .listener(new SentStatements())
                .afterMethod(this::afterMethod)
                .proxyResultSet((resultSet, connection, config) -> new Rows(resultSet, connection, config))
                .proxyGeneratedKeys((keys, connection, config) -> new Keys(keys, connection, config))
                .build();
    }

    /** Runs the work on this thread with a recording of its own. */
    Recording record(Runnable work) {
        Recording outer = current.get();
        Recording recording = new Recording();
        current.set(recording);
        try {
            work.run();
        } finally {
            current.set(outer);
        }
        return recording;
    }

    private void whileRecording(Consumer<Recording> action) {
        Recording recording = current.get();
        if (recording != null) {
            action.accept(recording);
        }
    }

    private void afterMethod(MethodExecutionContext call) {
        // MyBatis executes without asking for the count and fetches it afterwards.
        if (call.getTarget() instanceof Statement statement
                && call.getMethod().getName().equals("getUpdateCount")
                && call.getResult() instanceof Integer rows) {
            whileRecording(recording -> recording.affected(statement, rows));
        }
    }

    private final class SentStatements implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            whileRecording(recording -> queries.forEach(query -> query.getParametersList()
                    .forEach(operations ->
                            recording.sent(execution.getStatement(), query.getQuery(), values(operations)))));
            whileRecording(recording -> queries.stream()
                    .filter(query -> query.getParametersList().isEmpty())
                    .forEach(query -> recording.sent(execution.getStatement(), query.getQuery(), new ArrayList<>())));
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (execution.getResult() instanceof Integer rows) {
                whileRecording(recording -> recording.affected(execution.getStatement(), rows));
            }
        }

        private List<@Nullable Object> values(List<ParameterSetOperation> operations) {
            List<@Nullable Object> values = new ArrayList<>();
            operations.stream()
                    .sorted(Comparator.comparing(
                            operation -> (Integer) operation.getArgs()[0]))
                    .forEach(operation -> values.add(
                            operation.getMethod().getName().equals("setNull")
                                    ? null
                                    : operation.getArgs()[1]));
            return values;
        }
    }

    private final class Rows extends SimpleResultSetProxyLogic {
        private final ResultSet resultSet;

        private Rows(ResultSet resultSet, ConnectionInfo connection, ProxyConfig config) {
            super(resultSet, connection, config);
            this.resultSet = resultSet;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            Object result = super.invoke(proxy, method, arguments);
            Recording recording = current.get();
            if (recording != null && method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                recording.read(resultSet.getStatement());
            }
            return result;
        }
    }

    private final class Keys extends SimpleResultSetProxyLogic {

        private Keys(ResultSet keys, ConnectionInfo connection, ProxyConfig config) {
            super(keys, connection, config);
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            Object result = super.invoke(proxy, method, arguments);
            if (method.getName().equals("getLong") && result instanceof Long key) {
                whileRecording(recording -> recording.generated(key));
            }
            return result;
        }
    }
}
