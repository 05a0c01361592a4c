package io.plainsight.mybatis.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.Execution;
import io.plainsight.compare.Executor;
import io.plainsight.compare.ResultTree;
import io.plainsight.guide.Cases;
import io.plainsight.guide.GuideCase;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.WithSampleData;
import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every case of the guide, in both forms, through both handlers. */
@DatabaseTest
@WithSampleData
class GuideIT {

    @Autowired
    private Executor executor;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate jdbc;

    static List<GuideCase> cases() {
        return Cases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bothHandlersReadTheSame(GuideCase guideCase) {
        for (Form form : Form.values()) {
            Execution stock = run(guideCase, form, new Configuration());
            Execution compiled = run(guideCase, form, new CompiledConfiguration());

            assertThat(compiled.failure()).isEqualTo(stock.failure());
            if (guideCase.entry().writes()) {
                // Keys that are made up differ.
                assertThat(ResultTree.comparable(compiled)).isEqualTo(ResultTree.comparable(stock));
            } else {
                assertThat(Described.of(compiled.result())).isEqualTo(Described.of(stock.result()));
            }
        }
    }

    @Test
    void everyStatementIsCompiledButForNestedSelects() {
        CompiledConfiguration configuration = new CompiledConfiguration();
        for (Form form : Form.values()) {
            cases().forEach(guideCase -> run(guideCase, form, configuration));
        }

        List<Compilation> compilations = configuration.compilations();
        assertThat(compilations)
                .filteredOn(compilation -> !compilation.isCompiled())
                .hasSize(Form.values().length)
                .allSatisfy(compilation -> {
                    assertThat(compilation.statement()).endsWith("findAllWithBooksByNestedSelect");
                    assertThat(compilation.obstacle()).startsWith("a nested select: ");
                });
        assertThat(compilations)
                .filteredOn(compilation -> !compilation.shapes().isEmpty())
                .hasSizeGreaterThan(60);
    }

    private Execution run(GuideCase guideCase, Form form, Configuration configuration) {
        if (configuration.getEnvironment() == null) {
            configuration.setEnvironment(new Environment("test", new SpringManagedTransactionFactory(), dataSource));
        }
        if (!configuration.hasMapper(Mappers.implementations(form).iterator().next())) {
            Mappers.addTo(configuration, form);
        }
        SqlSessionTemplate session = new SqlSessionTemplate(new SqlSessionFactoryBuilder().build(configuration));
        Mappers mappers = Mappers.of(form, session::getMapper);
        return executor.execute(false, new Executor.Work() {
            @Override
            public void prepare() {
                guideCase.setup().forEach(jdbc::execute);
            }

            @Override
            public @Nullable Object run() {
                return guideCase.run(mappers);
            }
        });
    }
}
