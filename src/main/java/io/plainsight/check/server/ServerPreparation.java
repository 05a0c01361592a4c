package io.plainsight.check.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Has a statement prepared by the server. By default Connector/J does not ask it, and would even run a query to learn
 * its columns; its connection offers the way that does, in an interface that is not worth a dependency.
 */
final class ServerPreparation {

    private static final String MYSQL_CONNECTION = "com.mysql.cj.jdbc.JdbcConnection";

    private final Connection connection;
    private final @Nullable Object mysql;
    private final @Nullable Method prepare;

    ServerPreparation(Connection connection) throws SQLException {
        this.connection = connection;
        Class<?> type = mysqlType(connection);
        mysql = type == null ? null : connection.unwrap(type);
        prepare = type == null ? null : method(type);
    }

    private static @Nullable Class<?> mysqlType(Connection connection) throws SQLException {
        Connection plain = connection.isWrapperFor(Connection.class) ? connection.unwrap(Connection.class) : connection;
        for (ClassLoader loader : Stream.of(
                        plain.getClass().getClassLoader(),
                        connection.getMetaData().getClass().getClassLoader(),
                        Thread.currentThread().getContextClassLoader())
                .filter(java.util.Objects::nonNull)
                .toList()) {
            try {
                Class<?> type = Class.forName(MYSQL_CONNECTION, false, loader);
                if (connection.isWrapperFor(type) || type.isInstance(connection)) {
                    return type;
                }
            } catch (ClassNotFoundException e) {
                // Another driver, or another loader.
            }
        }
        return null;
    }

    private static Method method(Class<?> type) {
        try {
            return type.getMethod("serverPrepareStatement", String.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Connector/J has no serverPrepareStatement any more", e);
        }
    }

    /** Whether statements really go to the server. */
    boolean isCertain() {
        return prepare != null;
    }

    PreparedStatement prepare(String sql) throws SQLException {
        if (prepare == null) {
            return connection.prepareStatement(sql);
        }
        try {
            return (PreparedStatement) prepare.invoke(mysql, sql);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException refusal) {
                throw refusal;
            }
            throw new SQLException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
