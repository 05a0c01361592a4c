package io.plainsight.testing;

import io.plainsight.compare.Execution;
import io.plainsight.compare.Executor;
import io.plainsight.compare.RecordedStatement;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import io.plainsight.testing.factories.Factories;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A test of mappers in one form, which looks at the tables by plain JDBC in the same transaction. The form is fixed by a
 * subclass, or given by {@link BothForms}.
 */
@DatabaseTest
public abstract class MapperTest {

    private final Form form;

    /** The mappers of the form under test. */
    protected Mappers mappers;

    /** What stores through these mappers. */
    protected Factories factories;

    /** The tables themselves. */
    protected JdbcTemplate jdbc;

    private Executor executor;

    protected MapperTest(Form form) {
        this.form = form;
    }

    @Autowired
    void connect(BeanFactory beans, JdbcTemplate jdbc, Executor executor) {
        this.mappers = Mappers.of(form, beans::getBean);
        this.factories = new Factories(mappers);
        this.jdbc = jdbc;
        this.executor = executor;
    }

    /** The rows that a query finds, each as the list of its values. */
    protected List<List<@Nullable Object>> rows(String sql, Object... parameters) {
        return jdbc.query(
                sql,
                (row, number) -> {
                    List<@Nullable Object> values = new ArrayList<>();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        values.add(row.getObject(column));
                    }
                    return values;
                },
                parameters);
    }

    /** A row as {@link #rows} gives it. */
    protected static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    /** What the work sends to the database; whatever it changes there is undone. */
    protected List<String> sent(Supplier<?> work) {
        Execution execution = executor.execute(false, work::get);
        if (execution.failure() != null) {
            throw new AssertionError("The work failed: " + execution.failure());
        }
        return execution.statements().stream()
                .map(RecordedStatement::sqlOnOneLine)
                .toList();
    }

    /** The database's current time. */
    protected LocalDateTime now() {
        return jdbc.queryForObject("select current_timestamp(6)", LocalDateTime.class);
    }
}
