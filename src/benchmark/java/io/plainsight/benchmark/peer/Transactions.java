package io.plainsight.benchmark.peer;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's transactions, for those that are mostly used with them. */
final class Transactions {

    private Transactions() {}

    static TransactionTemplate writing(DataSource dataSource) {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    static TransactionTemplate readOnly(DataSource dataSource) {
        TransactionTemplate transaction = writing(dataSource);
        transaction.setReadOnly(true);
        return transaction;
    }
}
