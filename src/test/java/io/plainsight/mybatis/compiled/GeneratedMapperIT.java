package io.plainsight.mybatis.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Result maps, rows and settings that nobody chose, through both handlers. A failure names the seed:
 * {@code -Dplainsight.seed=N} tries that one alone, {@code -Dplainsight.seeds=N} as many.
 */
@DatabaseTest
class GeneratedMapperIT {

    private static final int SEEDS = 1500;

    @Autowired
    private DataSource dataSource;

    @Test
    void bothHandlersReadTheSame() {
        Long only = Long.getLong("plainsight.seed");
        int seeds = Integer.getInteger("plainsight.seeds", SEEDS);
        Map<String, Integer> tally = new TreeMap<>();

        (only == null ? LongStream.range(0, seeds) : LongStream.of(only)).forEach(seed -> compare(seed, tally));

        System.out.println("[plainsight] generated mappers: " + tally);
        if (only == null) {
            // Or it would prove nothing.
            assertThat(tally.getOrDefault("compiled", 0)).isGreaterThan(seeds / 2);
            assertThat(tally.getOrDefault("objects", 0)).isGreaterThan(seeds / 3);
        }
    }

    private void compare(long seed, Map<String, Integer> tally) {
        String xml = new GeneratedMapper(seed).xml();
        CompiledConfiguration configuration = new CompiledConfiguration();
        SqlSessionFactory compiled = factory(configuration, xml, seed);
        SqlSessionFactory stock = factory(new Configuration(), xml, seed);
        for (Reading reading : Reading.values()) {
            String expected = outcome(stock, reading);
            assertThat(outcome(compiled, reading))
                    .as("seed %d, %s%n%s", seed, reading, xml)
                    .isEqualTo(expected);
            if (reading == Reading.LIST) {
                tally.merge(kind(expected), 1, Integer::sum);
            }
        }
        Compilation compilation = configuration.compilations().get(0);
        tally.merge(compilation.isCompiled() ? "compiled" : "left: " + reason(compilation), 1, Integer::sum);
    }

    private static String kind(String outcome) {
        return outcome.contains("Exception:") ? "exceptions" : outcome.endsWith("[]") ? "nothing" : "objects";
    }

    private static String reason(Compilation compilation) {
        List<String> reasons = new ArrayList<>(compilation.exceptions());
        if (compilation.obstacle() != null) {
            reasons.add(compilation.obstacle());
        }
        return reasons.get(0).replaceAll("[:,].*", "");
    }

    private SqlSessionFactory factory(Configuration configuration, String xml, long seed) {
        GeneratedMapper.configure(configuration, seed);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setEnvironment(new Environment("test", new SpringManagedTransactionFactory(), dataSource));
        new XMLMapperBuilder(
                        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                        configuration,
                        "generated.xml",
                        configuration.getSqlFragments())
                .parse();
        return new SqlSessionFactoryBuilder().build(configuration);
    }

    private static String outcome(SqlSessionFactory factory, Reading reading) {
        try (SqlSession session = factory.openSession()) {
            return reading.outcome(session);
        }
    }
}
