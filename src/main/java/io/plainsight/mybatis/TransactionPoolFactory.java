package io.plainsight.mybatis;

import javax.sql.DataSource;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.transaction.Transaction;
import org.apache.ibatis.transaction.jdbc.JdbcTransaction;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.jspecify.annotations.Nullable;

/** Takes the connections of transactions from a pool of their own, and gives them back as they came. */
final class TransactionPoolFactory extends JdbcTransactionFactory {

    private final DataSource transactions;

    TransactionPoolFactory(DataSource transactions) {
        this.transactions = transactions;
    }

    @Override
    public Transaction newTransaction(
            DataSource statements, @Nullable TransactionIsolationLevel level, boolean autoCommit) {
        return autoCommit
                ? super.newTransaction(statements, level, true)
                : new JdbcTransaction(transactions, level, false, true);
    }
}
