package io.plainsight.benchmark.data;

import io.plainsight.testing.Migration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of one database.
 *
 * @param users how many
 * @param authors how many
 * @param books of each author
 * @param isSample whether it holds the guide's sample, and nothing else
 */
public record Dataset(int users, int authors, int books, boolean isSample) {

    /** Which no query of the guide's would be quick on; the same rows wherever they are made. */
    private static final String USERS = """
            insert into users (id, name, email, active, role, age, created_at)
            select n, concat('User ', n), concat('user', n, '@example.com'), n %% 3 > 0,
                elt(1 + n %% 3, 'member', 'manager', 'admin'), if(n %% 7 = 0, null, 18 + n %% 60),
                timestampadd(second, n, '2024-01-01 00:00:00')
            from %s numbers
            where n between 1 and ?
            order by n
            """;

    private static final String AUTHORS = """
            insert into authors (id, name)
            select n, concat('Author ', n)
            from %s numbers
            where n between 1 and ?
            order by n
            """;

    /** The books of an author do not lie together, as those that are added over the years do not. */
    private static final String BOOKS = """
            insert into books (id, title, isbn, author_id, published_year)
            select n, concat('Book ', n), if(n %% 5 = 0, null, concat('978', lpad(n, 10, '0'))),
                1 + (n - 1) %% ?, if(n %% 7 = 0, null, 1950 + n %% 70)
            from %s numbers
            where n between 1 and ?
            order by n
            """;

    public static Dataset ofUsers(int users) {
        return new Dataset(users, 0, 0, false);
    }

    public static Dataset ofAuthors(int authors, int books) {
        return new Dataset(0, authors, books, false);
    }

    public static Dataset sample() {
        return new Dataset(0, 0, 0, true);
    }

    /** The database's name; no two processes and no two sets share one. */
    public String database() {
        return "plainsight_benchmark_%d_%s"
                .formatted(
                        ProcessHandle.current().pid(),
                        isSample ? "sample" : "%d_%d_%d".formatted(users, authors, books));
    }

    /** Creates the database, with its tables and rows. */
    public void create(Server server) throws Exception {
        server.execute("create database " + database());
        try (Pool pool = Pool.of(server, database(), Connections.IN_AUTO_COMMIT, 1)) {
            Migration.fromClasspath(pool.dataSource()).update(isSample ? "sample" : "none");
            fill(pool.dataSource());
        }
    }

    private void fill(DataSource dataSource) throws SQLException {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.update(USERS.formatted(numbers(users)), users);
        jdbc.update(AUTHORS.formatted(numbers(authors)), authors);
        int all = Math.multiplyExact(authors, books);
        if (all > 0) {
            jdbc.update(BOOKS.formatted(numbers(all)), authors, all);
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.createStatement().execute("analyze table users, authors, books");
        }
    }

    /** From 0, at least as many as are asked for: every combination of so many digits. */
    private static String numbers(int largest) {
        String digits = IntStream.range(0, 10)
                .mapToObj(digit -> "select " + digit + (digit == 0 ? " as d" : ""))
                .collect(Collectors.joining(" union all "));
        List<Integer> places =
                IntStream.range(0, String.valueOf(largest).length()).boxed().toList();
        return "(select "
                + places.stream()
                        .map(place -> "t%d.d * %d".formatted(place, Math.round(Math.pow(10, place))))
                        .collect(Collectors.joining(" + "))
                + " as n from "
                + places.stream().map(place -> "(" + digits + ") t" + place).collect(Collectors.joining(" cross join "))
                + ")";
    }

    /** Drops the database. */
    public void drop(Server server) throws SQLException {
        server.execute("drop database if exists " + database());
    }
}
