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

/**
 * Connector/J's part of {@code load data local}. With {@code allowLoadLocalInfile} for good, a server could ask for any
 * file of this machine in answer to any statement. So it is allowed for one statement only, and then the driver sends the
 * stream, whatever file the server names.
 */
final class LocalInfile {

    private LocalInfile() {}

    /** Whether the connection is one of Connector/J's that told the server, when it logged in, that it can do this. */
    static boolean isOffered(Connection connection) throws SQLException {
        return isDriverPresent() && ConnectorJ.offers(connection);
    }

    /** Runs a {@code load data local} that reads the stream. */
    static int run(Connection connection, InputStream stream, IntSupplier statement) throws SQLException {
        return ConnectorJ.run(connection, stream, statement);
    }

    private static boolean isDriverPresent() {
        try {
            Resources.classForName("com.mysql.cj.jdbc.JdbcConnection");
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Apart: it cannot be loaded where the driver is another one. */
    private static final class ConnectorJ {

        private static boolean offers(Connection connection) throws SQLException {
            if (!connection.isWrapperFor(JdbcConnection.class)) {
                return false;
            }
            PropertySet properties = connection.unwrap(JdbcConnection.class).getPropertySet();
            return properties
                            .getBooleanProperty(PropertyKey.allowLoadLocalInfile)
                            .getValue()
                    || properties
                            .getStringProperty(PropertyKey.allowLoadLocalInfileInPath)
                            .isExplicitlySet();
        }

        private static int run(Connection connection, InputStream stream, IntSupplier work) throws SQLException {
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
    }
}
