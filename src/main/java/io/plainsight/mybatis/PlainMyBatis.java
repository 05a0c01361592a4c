package io.plainsight.mybatis;

import io.plainsight.mybatis.compiled.CompiledConfiguration;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.transaction.TransactionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** The entry point for those who use MyBatis without Spring. */
public final class PlainMyBatis {

    private PlainMyBatis() {}

    /**
     * A configuration that holds every mapper in both forms and is ready for {@code SqlSessionFactoryBuilder.build}. It
     * connects to nothing yet, and may be changed, or given mappers of one's own, before it is built.
     *
     * <p>It differs from MyBatis' defaults where these hide something:
     *
     * <ul>
     *   <li>{@code localCacheScope=STATEMENT}: each call is a statement. A session would otherwise answer a repeated
     *       query from memory, with the very objects that the caller may have changed since.
     *   <li>{@code cacheEnabled=false}: no mapper asks for the second-level cache, so nothing need look for one.
     *   <li>{@code autoMappingUnknownColumnBehavior=FAILING}: a column that no property takes is an error; its values
     *       would otherwise be dropped.
     *   <li>{@code mapUnderscoreToCamelCase=true} and {@code argNameBasedConstructorAutoMapping=true}: where a statement
     *       has no result map, {@code created_at} finds {@code createdAt}, and the arguments of a record are found by
     *       name. They would otherwise be taken in the order of the columns.
     *   <li>{@code safeRowBoundsEnabled=true}: {@code RowBounds} over a joined collection are refused; they would count
     *       joined rows, not parents.
     * </ul>
     *
     * <p>It is a {@link CompiledConfiguration}: result maps are compiled, those of mappers of one's own as well.
     *
     * <p>All types of the models are handled by MyBatis' own type handlers. Each session is a transaction of the data
     * source's connection; what is not committed when it closes is rolled back.
     *
     * <p>From a pool whose connections are in auto-commit, a session that is opened with {@code openSession(true)} costs
     * one round trip a statement, any other session three more: it switches auto-commit off, commits, and switches it on
     * again. See {@link #over(DataSource, DataSource)}.
     */
    public static Configuration over(DataSource dataSource) {
        return over(dataSource, new JdbcTransactionFactory());
    }

    /**
     * The same with a pool for each kind of session, so that no session has auto-commit switched to and fro: one round
     * trip a statement, and one more for the commit or rollback where there is one.
     *
     * @param statements for sessions opened with {@code openSession(true)}; its connections are in auto-commit
     * @param transactions for the others; its connections are not in auto-commit, and it rolls back what they did and
     *     nobody committed when it gets them back, queries included, as HikariCP does
     */
    public static Configuration over(DataSource statements, DataSource transactions) {
        return over(statements, new TransactionPoolFactory(transactions));
    }

    private static Configuration over(DataSource dataSource, TransactionFactory transactions) {
        Configuration configuration =
                new CompiledConfiguration(new Environment("plainsight", transactions, dataSource));
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setCacheEnabled(false);
        configuration.setAutoMappingUnknownColumnBehavior(AutoMappingUnknownColumnBehavior.FAILING);
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setSafeRowBoundsEnabled(true);
        for (Form form : Form.values()) {
            Mappers.addTo(configuration, form);
        }
        return configuration;
    }
}
