package io.plainsight.mybatis.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.core.Ordered;

/** Sees to it that whoever wants a HikariCP data source gets three pools, and that all three are closed with it. */
final class PoolsInPlaceOfOne implements DestructionAwareBeanPostProcessor, Ordered {

    private record Pair(HikariDataSource transactions, HikariDataSource reading) {}

    /** By the bean that they go with. */
    private final Map<HikariDataSource, Pair> more = new ConcurrentHashMap<>();

    /** Before those who put something around the data source. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HikariDataSource statements) || !statements.isAutoCommit() || statements.isReadOnly()) {
            return bean;
        }
        Pair pair = new Pair(like(statements, "transactions", false), like(statements, "reading", true));
        more.put(statements, pair);
        return new TransactionPools(statements, pair.transactions, pair.reading);
    }

    /** Connects to nothing before it is asked for a connection. */
    private static HikariDataSource like(HikariDataSource pool, String use, boolean readOnly) {
        HikariDataSource other = new HikariDataSource();
        ((HikariConfig) pool).copyStateTo(other);
        other.setPoolName(pool.getPoolName() == null ? null : pool.getPoolName() + "-" + use);
        other.setAutoCommit(false);
        other.setReadOnly(readOnly);
        other.setMinimumIdle(0);
        return other;
    }

    @Override
    public boolean requiresDestruction(Object bean) {
        return bean instanceof HikariDataSource pool && more.containsKey(pool);
    }

    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            Pair pair = more.remove(pool);
            if (pair != null) {
                pair.transactions.close();
                pair.reading.close();
            }
        }
    }
}
