package io.plainsight.bulk;

import io.plainsight.testing.ScratchDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of a test's own, on a server that takes {@code load data local} until this is closed. */
final class BulkDatabase implements AutoCloseable {

    /** Announces {@code load data local} to the server, and allows no file. */
    static final String STREAMS_ONLY = "allowLoadLocalInfileInPath=";

    private final ScratchDatabase database;
    private final JdbcTemplate jdbc;
    private final boolean allowedBefore;

    BulkDatabase(JdbcConnectionDetails suite) throws SQLException {
        database = new ScratchDatabase(suite);
        jdbc = new JdbcTemplate(database.dataSource());
        allowedBefore = Boolean.TRUE.equals(jdbc.queryForObject("select @@global.local_infile", Boolean.class));
        allowLoading(true);
        jdbc.execute(Odd.TABLE);
    }

    void allowLoading(boolean allowed) {
        jdbc.execute("set global local_infile = " + allowed);
    }

    /** Connections with these options of the driver. */
    DataSource with(String options) {
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + options;
        return new DriverManagerDataSource(url, database.username(), database.password());
    }

    SqlSessionFactory sessions(String options) {
        Configuration configuration =
                new Configuration(new Environment("bulk", new JdbcTransactionFactory(), with(options)));
        configuration.addMapper(Odd.Mapper.class);
        configuration.addMapper(Odd.MixedUpMapper.class);
        configuration.addMapper(Odd.IgnoringMapper.class);
        return new SqlSessionFactoryBuilder().build(configuration);
    }

    ScratchDatabase scratch() {
        return database;
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    List<Integer> ids() {
        return jdbc.queryForList("select id from odd order by id", Integer.class);
    }

    List<String> rows() {
        return jdbc.query(
                "select * from odd order by id",
                (row, number) -> new Odd(
                                row.getInt("id"),
                                row.getString("words"),
                                row.getBytes("bits"),
                                row.getObject("amount", BigDecimal.class),
                                row.getObject("ratio", Double.class),
                                row.getObject("big", Long.class),
                                row.getObject("flag", Boolean.class),
                                row.getObject("day", LocalDate.class),
                                row.getObject("clock", LocalTime.class),
                                row.getObject("moment", LocalDateTime.class))
                        .shown());
    }

    @Override
    public void close() throws SQLException {
        allowLoading(allowedBefore);
        database.close();
    }
}
