package io.plainsight.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.check.finding.Finding;
import io.plainsight.check.finding.NotChecked;
import io.plainsight.check.finding.Place;
import io.plainsight.check.finding.Report;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.finding.Severity;
import io.plainsight.check.fixture.Annotated;
import io.plainsight.check.fixture.Apart;
import io.plainsight.check.fixture.Untagged;
import io.plainsight.check.type.Types;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a check is used in a test, and what it leaves alone. */
class VerifyIT extends ShopTest {

    private static final String BESIDE = "io/plainsight/check/fixture/Apart$Beside.xml";

    @Test
    void annotationsAreCheckedAsXmlIs() throws Exception {
        Configuration configuration = new Configuration();
        configuration.addMapper(Annotated.class);

        Report report = MapperCheck.of(configuration, database.dataSource()).report();

        assertThat(report.findings())
                .extracting(
                        finding -> finding.rule() + " " + finding.statement().replaceFirst(".*\\.", ""))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_COLUMN misspelt",
                        "UNKNOWN_COLUMN scripted",
                        "UNKNOWN_PARAMETER unknownParameter",
                        "UNMAPPED_COLUMN unmapped",
                        "PARTIAL_RESULT unmapped");
        assertThat(report.suppressed()).extracting(Finding::rule).containsExactly(Rule.SELECT_STAR);
        assertThat(report.notChecked())
                .extracting(NotChecked::because)
                .singleElement()
                .isEqualTo("a method makes its SQL when it is called: Sql.find");
    }

    @Test
    void annotationsAreFoundInTheSourceThatLiesBeside() throws Exception {
        Configuration configuration = new Configuration();
        configuration.addMapper(Annotated.class);
        String file = "src/test/java/io/plainsight/check/fixture/Annotated.java";
        List<String> lines = Files.readAllLines(Path.of(file));

        List<Finding> findings =
                MapperCheck.of(configuration, database.dataSource()).findings();

        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.place().file()).isEqualTo(file);
            assertThat(finding.place().column()).isZero();
            assertThat(lines.get(finding.place().line() - 1))
                    .contains(finding.statement().replaceFirst(".*\\.", "") + "(");
        });
    }

    @Test
    void xmlBesideAnnotatedInterfacesIsFoundAndElseNotMissed() throws Exception {
        Configuration configuration = new Configuration();
        Types types = new Types(configuration, List.of(Apart.class.getClassLoader()), Map.of());

        Report report = mapperCheck(Map.of(), List.of(Apart.class, Apart.Beside.class), configuration, types)
                .report();

        assertThat(report.findings())
                .extracting(finding -> finding.rule() + " " + finding.place())
                .containsExactly("UNKNOWN_COLUMN " + new Place("target/test-classes/" + BESIDE, 5, 20));
        assertThat(report.notChecked()).extracting(NotChecked::toString).containsExactly("""
                what of io.plainsight.check.fixture.Apart has no annotation was not checked, because no XML \
                of this namespace was named, and none lies beside the interface""");
    }

    @Test
    void tagsInAnAnnotationNeedAScript() throws Exception {
        Configuration configuration = new Configuration();
        configuration.addMapper(Untagged.class);

        assertThat(MapperCheck.of(configuration, database.dataSource()).findings())
                .extracting(Finding::mend)
                .containsExactly("put the text into <script>...</script>: else MyBatis takes the tags for SQL");
    }

    @Test
    void errorsFailATest() {
        Configuration configuration = new Configuration();
        configuration.addMapper(Annotated.class);

        assertThatThrownBy(() ->
                        MapperCheck.of(configuration, database.dataSource()).verify())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("unknown-column")
                .hasMessageContaining("Annotated.misspelt")
                .hasMessageContaining("8 statements");
    }

    @Test
    void aMapperFileThatIsNotFoundAgainFailsATest() {
        Configuration configuration = new Configuration();
        String mapper = HEAD + "<mapper namespace='shop'><select id='one' resultType='int'>select 1</select></mapper>";
        new XMLMapperBuilder(
                        new ByteArrayInputStream(mapper.getBytes(StandardCharsets.UTF_8)),
                        configuration,
                        "nowhere/Shop.xml",
                        configuration.getSqlFragments())
                .parse();

        assertThatThrownBy(() ->
                        MapperCheck.of(configuration, database.dataSource()).verify())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nowhere/Shop.xml, because the file is not found under this name");
    }

    @Test
    void aMapperMayBeCalledByItsFile(@TempDir Path folder) throws Exception {
        Configuration configuration = new Configuration();
        Path file = Files.writeString(
                folder.resolve("Shop.xml"),
                HEAD + "<mapper namespace='shop'><select id='one' resultType='int'>selct 1</select></mapper>");
        try (InputStream content = Files.newInputStream(file)) {
            new XMLMapperBuilder(content, configuration, file.toString(), configuration.getSqlFragments()).parse();
        }

        assertThat(MapperCheck.of(configuration, database.dataSource()).findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.SYNTAX_ERROR);
    }

    @Test
    void theMappersOfOtherPackagesCanBeLeftOut() throws Exception {
        Configuration configuration = new Configuration();
        configuration.addMapper(Annotated.class);
        MapperCheck check = MapperCheck.of(configuration, database.dataSource());

        check.only("io.plainsight.checks").verify();
        assertThat(check.only("io.plainsight.checks").report().statements()).isZero();
        assertThat(check.only("io.plainsight.check").findings()).isEqualTo(check.findings());
    }

    @Test
    void nothingIsEverExecuted() throws Exception {
        Report report = check("""
                <delete id="deleteAll">delete from events</delete>
                <update id="truncate">truncate table events</update>
                <update id="drop">drop table events</update>
                <insert id="add">insert into events (id, kind) values (-1, 'written')</insert>
                <select id="lock" resultType="int">select get_lock('plainsight', 0)</select>
                """);

        assertThat(report.findings()).extracting(Finding::severity).doesNotContain(Severity.ERROR, Severity.WARNING);
        assertThat(number("select count(*) from events")).isEqualTo(3000);
        assertThat(number("select is_free_lock('plainsight')")).isEqualTo(1);
    }

    private long number(String sql) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
