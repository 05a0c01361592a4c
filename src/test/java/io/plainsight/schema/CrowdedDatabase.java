package io.plainsight.schema;

import io.plainsight.compare.Execution;
import io.plainsight.compare.Executor;
import io.plainsight.compare.RecordedStatement;
import io.plainsight.compare.StatementRecorder;
import io.plainsight.guide.Arguments;
import io.plainsight.guide.EntryRunner;
import io.plainsight.guide.GuideEntry;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import io.plainsight.testing.Migration;
import io.plainsight.testing.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A database with some 130,000 generated rows, which the guide's queries can be run on. */
final class CrowdedDatabase implements AutoCloseable {

    private final ScratchDatabase database;
    private final EntryRunner runner;

    CrowdedDatabase(JdbcConnectionDetails suite) throws Exception {
        database = new ScratchDatabase(suite);
        Migration.fromClasspath(database.dataSource()).update("");
        new ResourceDatabasePopulator(new ClassPathResource("many-rows.sql", CrowdedDatabase.class))
                .execute(database.dataSource());
        runner = runner(database.dataSource());
    }

    private static EntryRunner runner(DataSource dataSource) {
        StatementRecorder recorder = new StatementRecorder();
        DataSource watched = recorder.watch(dataSource);
        Configuration configuration =
                new Configuration(new Environment("crowded", new SpringManagedTransactionFactory(), watched));
        for (Form form : Form.values()) {
            Mappers.addTo(configuration, form);
        }
        SqlSessionTemplate session = new SqlSessionTemplate(new SqlSessionFactoryBuilder().build(configuration));
        return new EntryRunner(new Executor(recorder, new JdbcTransactionManager(watched)), session::getMapper);
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    /** Runs an entry with the guide's own values; both forms send the same SQL, as another test asserts. */
    Execution run(GuideEntry entry) {
        return runner.run(entry, Form.XML, Arguments.defaults());
    }

    /** What an execution sent, the first of each text. */
    static Collection<RecordedStatement> distinct(List<RecordedStatement> statements) {
        Map<String, RecordedStatement> bySql = new LinkedHashMap<>();
        statements.forEach(statement -> bySql.putIfAbsent(statement.sql(), statement));
        return bySql.values();
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
