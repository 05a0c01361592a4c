package io.plainsight.benchmark.work;

import io.plainsight.benchmark.peer.Peer;
import io.plainsight.benchmark.peer.UserRow;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.springframework.jdbc.core.JdbcTemplate;

/** Users inserted into an empty table, in one transaction. */
public class InsertBenchmark extends PeerBenchmark {

    private static final LocalDateTime CREATED = LocalDateTime.of(2024, 1, 1, 0, 0);

    private List<?> users = List.of();

    public InsertBenchmark() {
        this(Kind.INSERT);
    }

    InsertBenchmark(Kind kind) {
        super(kind);
    }

    /** What is inserted; made before anything is timed. */
    static List<Object> users(Peer peer, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> peer.own(new UserRow(
                        number,
                        "User " + number,
                        "user" + number + "@example.com",
                        number % 3 > 0,
                        "member",
                        number % 7 == 0 ? null : 18 + number % 60,
                        CREATED.plusSeconds(number))))
                .toList();
    }

    /** Quicker than a delete, and leaves nothing to purge. */
    static void empty(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.execute((Connection connection) -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set foreign_key_checks = 0");
                statement.execute("truncate table users");
                statement.execute("set foreign_key_checks = 1");
            }
            return true;
        });
    }

    @Override
    void prepare() {
        users = users(peer(), rows());
    }

    @Setup(Level.Invocation)
    public void empty() {
        empty(pool().dataSource());
    }

    @Benchmark
    public void insert() {
        peer().insertUsers(users);
    }
}
