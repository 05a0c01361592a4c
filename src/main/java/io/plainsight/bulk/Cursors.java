package io.plainsight.bulk;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;

/** Ends the reading of rows before the last of them. */
public final class Cursors {

    private Cursors() {}

    /**
     * Closes a cursor of which no more rows are wanted. Where rows are streamed, which {@code fetchSize="-2147483648"} asks
     * Connector/J for, the cursor's own {@code close} reads all the rest and throws it away, however long that takes. This
     * has the server end the query first, by a {@code kill query} on another connection of the same data source, which
     * takes a moment. Session and transaction go on.
     *
     * @param session that the cursor is of; with Spring, within its transaction
     * @throws PersistenceException if there is no other connection, or the server refuses; the cursor is then not closed
     */
    public static void closeEarly(SqlSession session, Cursor<?> cursor) {
        try {
            Connection connection = session.getConnection();
            // One of which no row was asked for yet calls itself not open.
            boolean hasMore = !cursor.isConsumed() && (cursor.isOpen() || cursor.getCurrentIndex() < 0);
            if (hasMore && ConnectorJ.isOf(connection)) {
                DataSource dataSource =
                        session.getConfiguration().getEnvironment().getDataSource();
                end(dataSource, ConnectorJ.numberOf(connection));
            }
            // It reads what is under way already, up to the server's word that the query was interrupted.
            cursor.close();
        } catch (SQLException | IOException e) {
            throw new PersistenceException("A query could not be ended early: " + e.getMessage(), e);
        }
    }

    private static void end(DataSource dataSource, long connection) throws SQLException {
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("kill query " + connection);
        }
    }
}
