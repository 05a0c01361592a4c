package io.plainsight.mybatis.pool;

import io.plainsight.testing.ScratchDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the server has been asked on the connections of one database, as its Performance Schema counts it. */
final class RoundTrips {

    private final JdbcClient observer;
    private final String database;

    RoundTrips(ScratchDatabase database) {
        String url = database.url().replaceFirst("\\?.*", "");
        int name = url.lastIndexOf('/') + 1;
        this.database = url.substring(name);
        // Not a connection of the same database: it would count itself.
        observer = JdbcClient.create(new DriverManagerDataSource(
                url.substring(0, name) + "performance_schema", database.username(), database.password()));
    }

    /** Work that may fail. */
    interface Work {
        void run() throws SQLException;
    }

    /** What one run of the work asks, by kind, once its pools have connections. */
    Map<String, Long> of(Work work) throws SQLException {
        work.run();
        Map<String, Long> before = settled();
        work.run();
        Map<String, Long> asked = settled();
        before.forEach((kind, count) -> asked.merge(kind, -count, Long::sum));
        asked.values().removeIf(count -> count == 0);
        return asked;
    }

    /** The server counts a statement a moment after it has answered. */
    private Map<String, Long> settled() {
        Map<String, Long> counts = counts();
        for (int same = 0; same < 3; ) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            Map<String, Long> next = counts();
            same = next.equals(counts) ? same + 1 : 0;
            counts = next;
        }
        return counts;
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        // A pool may ask whether a connection that nobody used for long still lives: that is not the work's.
        observer.sql("""
                        select substring_index(summary.event_name, '/', -1) as kind, sum(summary.count_star) as asked
                        from performance_schema.events_statements_summary_by_thread_by_event_name summary
                        join performance_schema.threads
                            on threads.thread_id = summary.thread_id
                        where threads.processlist_db = :database
                            and summary.count_star > 0
                            and summary.event_name <> 'statement/com/Ping'
                        group by kind
                        """).param("database", database).query(row -> {
            counts.put(row.getString("kind"), row.getLong("asked"));
        });
        return counts;
    }
}
