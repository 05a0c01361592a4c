package io.plainsight.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.check.finding.Finding;
import io.plainsight.check.finding.NotChecked;
import io.plainsight.check.finding.Report;
import io.plainsight.check.finding.Rule;
import io.plainsight.testing.DatabaseTest;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Our own mappers, in both forms, on the database of the tests. */
@DatabaseTest
class OwnMappersIT {

    private static final Path BASELINE = Shop.FOLDER.resolve("own-baseline.txt");

    @Autowired
    private SqlSessionFactory factory;

    @Autowired
    private DataSource dataSource;

    @Test
    void nothingIsWrong() throws Exception {
        Report report = check().report();

        assertThat(report.findings()).as("%s", report).allMatch(finding -> finding.rule() == Rule.PARTIAL_RESULT);
        assertThat(report.findings().stream().map(Finding::statement).sorted().toList())
                .as("relations that their other side does not load")
                .isEqualTo(List.of(
                        "io.plainsight.courses.CourseAnnotationMapper.findByIdWithEnrollments",
                        "io.plainsight.courses.StudentAnnotationMapper.findByIdWithEnrollments",
                        "io.plainsight.people.UserAnnotationMapper.findByCriteriaWithProfile",
                        "io.plainsight.people.UserAnnotationMapper.findByIdWithProfile"));
        assertThat(report.notChecked().stream().map(NotChecked::subject).toList())
                .as("what MariaDB prepares and MySQL does not")
                .isSubsetOf(List.of(
                        "io.plainsight.people.UserAnnotationMapper.loadRows",
                        "io.plainsight.people.UserXmlMapper.loadRows"));
        assertThat(report.statements()).as("none is left out").isEqualTo((int) statements());
    }

    /** Without those of keys, and without the marks that stand for short names which several mappers share. */
    private long statements() {
        Collection<?> all = factory.getConfiguration().getMappedStatements();
        return all.stream()
                .filter(MappedStatement.class::isInstance)
                .map(statement -> ((MappedStatement) statement).getId())
                .filter(id -> !id.contains("!"))
                .distinct()
                .count();
    }

    @Test
    void whatIsAcceptedIsStillFound() throws Exception {
        assertThat(MapperCheck.of(factory.getConfiguration(), dataSource)
                        .report()
                        .suppressed())
                .isEmpty();
        assertThat(check().report().suppressed()).hasSize(4).allMatch(finding -> finding.rule() == Rule.EMPTY_FOREACH);
    }

    @Test
    void theHelperOfThreeLinesTakesThem() throws Exception {
        MapperCheck.of(factory.getConfiguration(), dataSource).verify();
    }

    private MapperCheck check() throws Exception {
        // The server's statistics still know the rows that other tests have rolled back.
        return MapperCheck.of(factory.getConfiguration(), dataSource)
                .withBaseline(BASELINE)
                .withRowBudget(1_000_000);
    }
}
