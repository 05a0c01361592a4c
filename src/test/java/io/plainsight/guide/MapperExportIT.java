package io.plainsight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.Execution;
import io.plainsight.compare.Executor;
import io.plainsight.compare.ResultTree;
import io.plainsight.mybatis.Form;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.WithSampleData;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every entry's export, pasted into a project of its own, does what the entry does. */
@DatabaseTest
@WithSampleData
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapperExportIT {

    @Autowired
    private EntryRunner original;

    @Autowired
    private Executor executor;

    private PastedMappers pasted;

    static List<GuideEntry> entries() {
        return Guide.entries();
    }

    @BeforeAll
    void paste(@TempDir Path folder, @Autowired DataSource dataSource) throws Exception {
        pasted = new PastedMappers(folder, dataSource);
    }

    @AfterAll
    void close() throws Exception {
        pasted.close();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void doesTheSameWherePasted(GuideEntry entry) {
        Execution expected = original.run(entry, Form.XML, Arguments.defaults());

        Execution actual = new EntryRunner(executor, mapper -> pasted.inPlaceOf(mapper, entry))
                .run(entry, Form.XML, Arguments.defaults());

        assertThat(sent(actual)).isNotEmpty().isEqualTo(sent(expected));
        assertThat(ResultTree.comparable(actual)).isEqualTo(ResultTree.comparable(expected));
        if (expected.failure() == null) {
            assertThat(actual.failure()).isNull();
        } else {
            assertThat(actual.failure()).isNotNull();
            assertThat(actual.failure().type()).isEqualTo(expected.failure().type());
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void namesNothingOfThisProjectButItsModels(GuideEntry entry) {
        String xml = PastedMappers.export(entry).xml();

        assertThat(xml).doesNotContain("<include", "<sql").doesNotContainPattern("XmlMapper\\.(?!xml\\b)");
        assertThat(PastedMappers.export(entry).java()).doesNotContain("XmlMapper", "AnnotationMapper");
    }

    /** But for the line break that an include leaves before a comma. */
    private static List<String> sent(Execution execution) {
        return execution.statements().stream()
                .map(statement -> statement.sqlOnOneLine().replace(" ,", ","))
                .toList();
    }
}
