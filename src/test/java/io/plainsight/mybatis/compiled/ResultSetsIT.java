package io.plainsight.mybatis.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What a statement sends besides the rows that are read, and what the session can do after them: with both handlers,
 * buffered and streamed, with statements that are closed after their rows and with such as are kept.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultSetsIT {

    private static final String ROWS = "select 1 as id, 'a' as text union all select 2, 'c'";
    private static final String TWO = ROWS + "; select 3 as id, 'd' as text";

    interface PartMapper {
        @Select("${sql}")
        @Options(flushCache = Options.FlushCachePolicy.TRUE)
        List<Part> find(String sql);

        @Select("${sql}")
        @Options(flushCache = Options.FlushCachePolicy.TRUE, fetchSize = Integer.MIN_VALUE)
        List<Part> stream(String sql);
    }

    private ScratchDatabase database;
    private Configuration stock;
    private CompiledConfiguration compiled;

    @BeforeAll
    void configure(@Autowired JdbcConnectionDetails suite) throws SQLException {
        database = new ScratchDatabase(suite);
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "allowMultiQueries=true";
        Environment environment = new Environment(
                "test",
                new JdbcTransactionFactory(),
                new DriverManagerDataSource(url, database.username(), database.password()));
        stock = new Configuration(environment);
        compiled = new CompiledConfiguration(environment);
        for (Configuration configuration : List.of(stock, compiled)) {
            configuration.getTypeHandlerRegistry().register(String.class, JdbcType.VARCHAR, new Shouting());
            configuration.addMapper(PartMapper.class);
        }
    }

    @AfterAll
    void dropDatabase() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatComesBeforeAndAfterTheRowsIsLeftAlone(boolean compiles, ExecutorType executor, String method)
            throws SQLException {
        try (SqlSession session = open(compiles, executor)) {
            for (String sql : List.of(ROWS, "set @x = 1; set @y = 2; " + ROWS, ROWS + "; set @x = 1")) {
                assertThat(session.<Part>selectList(id(method), sql))
                        .as(sql)
                        .extracting(Part::getText)
                        .containsExactly("a!", "c!");
                assertUsable(session);
            }
            assertThat(session.<Part>selectList(id(method), "set @x = 1")).isEmpty();
            assertUsable(session);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aHandlerOfTheCallersHasTheRows(boolean compiles, ExecutorType executor, String method) throws SQLException {
        List<@Nullable String> found = new ArrayList<>();
        try (SqlSession session = open(compiles, executor)) {
            ResultHandler<Part> handler =
                    context -> found.add(context.getResultObject().getText());
            session.select(id(method), ROWS, handler);

            assertThat(found).containsExactly("a!", "c!");
            assertUsable(session);
        }
    }

    /** A statement that is kept does not close its result set, and no other may run beside one that is streamed. */
    @ParameterizedTest
    @MethodSource("ways")
    void theResultSetIsClosedAfterAnException(boolean compiles, ExecutorType executor, String method)
            throws SQLException {
        String sql = "select 1 as id, 'b' as text union all select 2, 'c'";
        try (SqlSession session = open(compiles, executor)) {
            for (int again = 0; again < 2; again++) {
                assertThatThrownBy(() -> session.selectList(id(method), sql)).hasRootCauseMessage("no b");
                assertUsable(session);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"false, SIMPLE", "false, REUSE", "true, SIMPLE", "true, REUSE"})
    void aSecondResultSetIsLeftAlone(boolean compiles, ExecutorType executor) throws SQLException {
        try (SqlSession session = open(compiles, executor)) {
            for (int again = 0; again < 2; again++) {
                assertThat(session.<Part>selectList(id("find"), TWO))
                        .extracting(Part::getText)
                        .containsExactly("a!", "c!");
                assertUsable(session);
            }
        }
    }

    /**
     * MyBatis' handler has the driver look for it, which then waits for ever. What is streamed and not read leaves the
     * connection of no use, as the driver says.
     */
    @ParameterizedTest
    @EnumSource(names = {"SIMPLE", "REUSE"})
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aSecondResultSetThatIsStreamedIsNotWaitedFor(ExecutorType executor) {
        try (SqlSession session = open(true, executor)) {
            assertThat(session.<Part>selectList(id("stream"), TWO))
                    .extracting(Part::getText)
                    .containsExactly("a!", "c!");
            assertThatThrownBy(() -> assertUsable(session)).hasMessageContaining("is still active");
        }
    }

    private static List<Arguments> ways() {
        List<Arguments> ways = new ArrayList<>();
        for (boolean compiles : List.of(false, true)) {
            for (ExecutorType executor : List.of(ExecutorType.SIMPLE, ExecutorType.REUSE)) {
                ways.add(Arguments.of(compiles, executor, "find"));
                ways.add(Arguments.of(compiles, executor, "stream"));
            }
        }
        return ways;
    }

    private SqlSession open(boolean compiles, ExecutorType executor) {
        return new SqlSessionFactoryBuilder().build(compiles ? compiled : stock).openSession(executor);
    }

    private static String id(String method) {
        return PartMapper.class.getName() + "." + method;
    }

    private static void assertUsable(SqlSession session) throws SQLException {
        try (var statement = session.getConnection().createStatement();
                var row = statement.executeQuery("select 7")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(7);
        }
    }
}
