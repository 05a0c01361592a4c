package io.plainsight.mybatis.pool;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DelegatingTransactionDefinition;

/** Spring's transactions with the connections of {@link TransactionPools}; on any other data source, as Spring's own. */
public final class PooledTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1;

    /** @param dataSource {@link TransactionPools}, or whatever stands before them */
    public PooledTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        Want want = new Want(definition.isReadOnly());
        want.during(() -> super.doBegin(transaction, new DelegatingTransactionDefinition(definition) {

            /** Asked once the connection is there. */
            @Override
            public boolean isReadOnly() {
                return super.isReadOnly() && !want.isMetReadOnly();
            }
        }));
    }
}
