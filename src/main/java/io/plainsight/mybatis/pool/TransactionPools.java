package io.plainsight.mybatis.pool;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * One data source over three pools: the connections of the first are in auto-commit, those of the second are not, and
 * those of the third are neither that nor do they write. {@link PooledTransactionManager} takes the connection of a
 * transaction from the second or third, and of what its connection is already, nothing need be said to the server:
 *
 * <table>
 *   <caption>Round trips, with MyBatis and Connector/J</caption>
 *   <tr><th></th><th>one pool in auto-commit</th><th>one pool without</th><th>these</th></tr>
 *   <tr><td>a query outside of transactions</td><td>1</td><td>2</td><td>1</td></tr>
 *   <tr><td>a transaction of n statements</td><td>n + 3</td><td>n + 1</td><td>n + 1</td></tr>
 *   <tr><td>a read-only transaction of n queries</td><td>n + 5</td><td>n + 3</td><td>n + 1</td></tr>
 * </table>
 *
 * <p>Whoever asks for a connection in another way gets one in auto-commit, so that what a {@code JdbcTemplate} writes
 * outside of transactions is there to stay. Nothing is taken on trust: a transaction manager of another kind, or work
 * that sets auto-commit by itself, is as right as on one pool, and as slow.
 *
 * <p>The pools must give their connections back in the state that they came in, and roll back what was not committed, as
 * HikariCP does. Each fills by itself: the server must have room for the connections of all three.
 */
public final class TransactionPools extends AbstractDataSource {

    private final DataSource statements;
    private final DataSource transactions;
    private final DataSource reading;

    /**
     * The three pools, which stay the caller's to close.
     *
     * @param statements in auto-commit
     * @param transactions not in auto-commit
     * @param reading neither in auto-commit nor able to write
     */
    public TransactionPools(DataSource statements, DataSource transactions, DataSource reading) {
        this.statements = statements;
        this.transactions = transactions;
        this.reading = reading;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Want want = Want.current();
        if (want == null) {
            return statements.getConnection();
        }
        if (!want.isReadOnly()) {
            return transactions.getConnection();
        }
        want.meetReadOnly();
        return reading.getConnection();
    }

    /** @throws SQLException always: the pools know who their connections are for */
    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("The pools log in by themselves: ask for a connection without user and password");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : statements.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || statements.isWrapperFor(type);
    }
}
