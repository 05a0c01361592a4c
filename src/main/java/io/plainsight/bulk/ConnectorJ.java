package io.plainsight.bulk;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.IntSupplier;
import org.apache.ibatis.io.Resources;

/** What JDBC has no words for, in the words of Connector/J, which need not be there. */
final class ConnectorJ {

    private ConnectorJ() {}

    /** Whether it is the driver of a connection. */
    static boolean isOf(Connection connection) throws SQLException {
        try {
            Resources.classForName("com.mysql.cj.jdbc.JdbcConnection");
            return Present.isOf(connection);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Whether it told the server, when it logged in, that it takes part in {@code load data local}. */
    static boolean offersLocalInfile(Connection connection) throws SQLException {
        return isOf(connection) && Present.offersLocalInfile(connection);
    }

    /**
     * Runs a {@code load data local} that reads the stream. With {@code allowLoadLocalInfile} for good, a server could ask
     * for any file of this machine in answer to any statement. So it is allowed for one statement only, and then the driver
     * sends the stream, whatever file the server names.
     */
    static int load(Connection connection, InputStream stream, IntSupplier statement) throws SQLException {
        return Present.load(connection, stream, statement);
    }

    /** The server's number of the connection, known without asking it. */
    static long numberOf(Connection connection) throws SQLException {
        return Present.numberOf(connection);
    }

    /** Apart: it cannot be loaded where the driver is another one. */
    private static final class Present {

        private static boolean isOf(Connection connection) throws SQLException {
            return connection.isWrapperFor(JdbcConnection.class);
        }

        private static boolean offersLocalInfile(Connection connection) throws SQLException {
            PropertySet properties = connection.unwrap(JdbcConnection.class).getPropertySet();
            return properties
                            .getBooleanProperty(PropertyKey.allowLoadLocalInfile)
                            .getValue()
                    || properties
                            .getStringProperty(PropertyKey.allowLoadLocalInfileInPath)
                            .isExplicitlySet();
        }

        private static int load(Connection connection, InputStream stream, IntSupplier work) throws SQLException {
            RuntimeProperty<Boolean> allowed = connection
                    .unwrap(JdbcConnection.class)
                    .getPropertySet()
                    .getBooleanProperty(PropertyKey.allowLoadLocalInfile);
            boolean before = allowed.getValue();
            try (Statement statement = connection.createStatement()) {
                // The driver keeps it for the connection, not for the statement.
                JdbcStatement holder = statement.unwrap(JdbcStatement.class);
                holder.setLocalInfileInputStream(stream);
                allowed.setValue(true);
                try {
                    return work.getAsInt();
                } finally {
                    allowed.setValue(before);
                    holder.setLocalInfileInputStream(null);
                }
            }
        }

        private static long numberOf(Connection connection) throws SQLException {
            return connection.unwrap(JdbcConnection.class).getSession().getThreadId();
        }
    }
}
