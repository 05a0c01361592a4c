package io.plainsight.mybatis.pool;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionManager;

/**
 * Puts {@link TransactionPools} in the place of the application's HikariCP data source where
 * {@code plainsight.transaction-pools=true} asks for it, with the transaction manager that knows them. The other two
 * pools have the settings of the first, save that they keep no idle connections beyond need: {@code minimum-idle} is 0.
 *
 * <p>A transaction manager of the application's own, or JPA's, stays; its transactions cost what they did before.
 */
@AutoConfiguration(
        after = DataSourceAutoConfiguration.class,
        afterName = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
        before = DataSourceTransactionManagerAutoConfiguration.class)
@ConditionalOnClass({HikariDataSource.class, JdbcTransactionManager.class, DataSourceAutoConfiguration.class})
@ConditionalOnProperty("plainsight.transaction-pools")
public class TransactionPoolsAutoConfiguration {

    @Bean
    static PoolsInPlaceOfOne plainsightTransactionPools() {
        return new PoolsInPlaceOfOne();
    }

    @Bean
    @ConditionalOnSingleCandidate(DataSource.class)
    @ConditionalOnMissingBean(TransactionManager.class)
    PooledTransactionManager transactionManager(
            DataSource dataSource, ObjectProvider<TransactionManagerCustomizers> customizers) {
        PooledTransactionManager manager = new PooledTransactionManager(dataSource);
        customizers.ifAvailable(each -> each.customize(manager));
        return manager;
    }
}
