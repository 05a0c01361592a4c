package io.plainsight.guide;

import io.plainsight.compare.server.TableSnapshot;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that {@code liquibase/changes/004-sample.sql} loads, on which the ORMs were recorded. */
public final class SampleData {

    /** Changes with the sample; a test names the new one. */
    static final String DIGEST = "298d3389d9a163d08b514b5ebcdcc50e";

    private SampleData() {}

    /** Whether a database holds the sample data, and nothing else. */
    public static boolean isIn(DataSource dataSource) {
        return digest(dataSource).equals(DIGEST);
    }

    static String digest(DataSource dataSource) {
        return TableSnapshot.take(JdbcClient.create(dataSource), Tables.primaryKeys())
                .digest();
    }
}
