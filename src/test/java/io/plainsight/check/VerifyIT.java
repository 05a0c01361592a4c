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
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How a check goes, whatever it finds. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyIT {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "https://mybatis.org/dtd/mybatis-3-mapper.dtd">
            """;

    private static final String BESIDE = "io/plainsight/check/fixture/Apart$Beside.xml";

    private ScratchDatabase database;

    @BeforeAll
    void createShop(@Autowired JdbcConnectionDetails suite) throws Exception {
        database = new ScratchDatabase(suite);
        Shop.create(database);
    }

    @AfterAll
    void dropShop() throws Exception {
        database.close();
    }

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
    void whatIsNoMapperIsLeftAloneAndCounted() throws Exception {
        Report report = check(Map.of(
                "logback.xml", "<configuration/>",
                "SqlMap.xml", "<sqlMap namespace='x'><select id='y'>select 1</select></sqlMap>",
                "broken/beans.xml", "<beans><bean></beans>",
                "META-INF/beans.xml", "",
                "shop.xml", HEAD + "<mapper namespace='shop'><sql id='x'>1</sql></mapper>"));

        assertThat(report.findings()).isEmpty();
        assertThat(report.files()).isEqualTo(1);
        assertThat(report.leftAlone()).isEqualTo(4);
        assertThat(report.toString()).startsWith("Left alone, no mapper: 4 files\n");
    }

    @Test
    void whatCouldBeAMapperAndIsNoXmlIsAnError() throws Exception {
        Report report =
                check(Map.of("empty.xml", " \n", "text.xml", "select 1", "cut.xml", HEAD + "<mapper namespace='s'>"));

        assertThat(report.findings())
                .extracting(finding -> finding.rule() + " " + finding.place().file())
                .containsExactly("XML_MALFORMED cut.xml", "XML_MALFORMED empty.xml", "XML_MALFORMED text.xml");
        assertThat(report.leftAlone()).isZero();
    }

    @Test
    void whatIsLeftOutInSeveralVariantsCountsOnce() throws Exception {
        Report report = check("""
                <select id="table" resultType="int">
                    select 1 from ${table} <if test="id != null">where id = #{id}</if>
                </select>
                """);

        assertThat(report.variants()).isGreaterThan(2);
        assertThat(report.notChecked()).extracting(NotChecked::subject).containsExactly("shop.table");
    }

    @Test
    void aColumnThatATextNamesHasAnotherForAStandIn() throws Exception {
        Report report = check("""
                <update id="patch">
                    update customers
                    set active = active<foreach collection="fields" index="name" item="value">, ${name} = #{value}</foreach>
                    where id = #{id}
                </update>
                <update id="patchQuoted">
                    update customers
                    <set><foreach collection="fields" index="name" item="value">`${name}` = #{value},</foreach></set>
                    where titel = #{id}
                </update>
                """);

        assertThat(report.notChecked()).isEmpty();
        assertThat(report.findings())
                .extracting(finding -> finding.rule() + " " + finding.statement())
                .contains("UNKNOWN_COLUMN shop.patchQuoted")
                .doesNotContain("UNKNOWN_COLUMN shop.patch", "SYNTAX_ERROR shop.patch");
        assertThat(report.findings().stream()
                        .filter(finding -> finding.rule() == Rule.TEXT_SUBSTITUTION)
                        .toList())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.mend()).contains("a column's name cannot be bound"));
    }

    @Test
    void anInterfaceThatCannotBeLoadedIsNotTakenForAnotherOne() throws Exception {
        Configuration configuration = new Configuration();
        Types types = new Types(configuration, List.of(), Map.of("shop", List.of("com.example.Shop")));
        String mapper = HEAD + "<mapper namespace='com.example.Shop'><sql id='one'>1</sql></mapper>";

        Report report = MapperCheck.of(
                        Map.of("shop.xml", mapper.getBytes(StandardCharsets.UTF_8)),
                        List.of(),
                        types,
                        configuration,
                        database.dataSource())
                .report();

        assertThat(report.findings()).isEmpty();
        assertThat(report.notChecked())
                .extracting(NotChecked::subject)
                .containsExactly("the interface com.example.Shop");
    }

    @Test
    void aLineOfAResultMapIsToldOnce() throws Exception {
        Report report = check("""
                <resultMap id="plain" type="io.plainsight.check.fixture.Plain">
                    <id property="id" column="id"/>
                    <result property="age" column="age"/>
                </resultMap>
                <select id="all" resultMap="plain">select customers.id, customers.age from customers</select>
                <select id="adult" resultMap="plain">
                    select customers.id, customers.age from customers where customers.age > 17
                </select>
                """);

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.NULLABLE_PRIMITIVE);
            assertThat(finding.statement()).isEqualTo("shop.plain");
            assertThat(finding.place().line()).isEqualTo(6);
        });
    }

    @Test
    void adviceFitsTheCase() throws Exception {
        Report report = check("""
                <select id="text" resultType="long">
                    select customers.id from customers where customers.name = '${a}' and customers.email like '${b}%'
                </select>
                <select id="ours" resultType="long">
                    select customers.id from customers where customers.age = ${@java.lang.Short@MAX_VALUE} or false
                    <foreach collection="ids" item="id" index="i">or customers.age = ${i}</foreach>
                </select>
                <select id="method" parameterType="io.plainsight.check.fixture.Search" resultType="long">
                    select customers.id from customers <if test="name.length > 1">where customers.name = #{name}</if>
                </select>
                """);

        assertThat(report.findings())
                .extracting(Finding::mend)
                .containsExactlyInAnyOrder(
                        "write #{a}, without the quotes",
                        "write concat(#{b}, '%') in place of the quoted text",
                        "only the program chooses this constant: write its value into the SQL, or accept the finding",
                        "bind it: #{i}; of a list it is only a number, of a map a key that the caller chooses",
                        "write length(), with brackets: it is a method");
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
    void xmlBesideAnnotatedInterfacesIsFoundAndElseNotMissed() throws Exception {
        Configuration configuration = new Configuration();
        Types types = new Types(configuration, List.of(Apart.class.getClassLoader()), Map.of());

        Report report = MapperCheck.of(
                        Map.of(), List.of(Apart.class, Apart.Beside.class), types, configuration, database.dataSource())
                .report();

        assertThat(report.findings())
                .extracting(finding -> finding.rule() + " " + finding.place())
                .containsExactly("UNKNOWN_COLUMN " + new Place("target/test-classes/" + BESIDE, 5, 20));
        assertThat(report.notChecked()).extracting(NotChecked::toString).containsExactly("""
                what of io.plainsight.check.fixture.Apart has no annotation was not checked, because no XML \
                of this namespace was named, and none lies beside the interface""");
    }

    @Test
    void columnsMayHaveNoName() throws Exception {
        Report report = check("""
                <select id="text" resultType="string">select '' from customers</select>
                <select id="row" resultType="map">select customers.id, '' , ' ' from customers</select>
                <select id="wrong" resultType="string">select customers.titel from customers</select>
                """);

        assertThat(report.findings()).extracting(Finding::statement).contains("shop.wrong");
        assertThat(report.notChecked()).isEmpty();
    }

    @Test
    void whatARuleStumblesOverHidesNothingElse() throws Exception {
        Configuration configuration = new Configuration() {
            @Override
            public boolean isMapUnderscoreToCamelCase() {
                throw new IllegalStateException("no such setting");
            }
        };
        String mapper = HEAD + """
                <mapper namespace="shop">
                    <select id="mapped" resultType="io.plainsight.check.fixture.Line">select 1 as id</select>
                    <select id="wrong" resultType="string">select customers.titel from customers</select>
                </mapper>
                """;

        Report report = MapperCheck.of(
                        Map.of("shop.xml", mapper.getBytes(StandardCharsets.UTF_8)),
                        List.of(),
                        Types.of(configuration),
                        configuration,
                        database.dataSource())
                .report();

        assertThat(report.findings()).extracting(Finding::statement).containsExactly("shop.wrong");
        assertThat(report.notChecked())
                .extracting(NotChecked::toString)
                .containsExactly("shop.mapped was not checked, because the check itself failed here: "
                        + "java.lang.IllegalStateException: no such setting");
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

    @Test
    void whatCannotBeCheckedIsSaid() throws Exception {
        Report report = check("""
                <select id="oracle" databaseId="oracle" resultType="int">select 1 from dual where rownum = 1</select>
                <select id="velocity" lang="org.mybatis.scripting.velocity.Driver" resultType="int">#if(true) x</select>
                <select id="procedure" statementType="CALLABLE" resultType="int">{call count_all()}</select>
                <select id="table" resultType="int">select 1 from ${table}</select>
                <select id="column" resultType="long">
                    select customers.id from customers order by customers.${column}
                </select>
                <select id="absent" resultType="com.example.Absent">select customers.id from customers</select>
                """);

        assertThat(report.hasErrors()).as("%s", report).isFalse();
        assertThat(report.notChecked().stream()
                        .map(NotChecked::because)
                        .map(reason -> reason.replaceFirst("[:$(].*", "").strip())
                        .toList())
                .containsExactlyInAnyOrder(
                        "it is for the database oracle",
                        "a language driver of its own reads it",
                        "a procedure is looked up only when it is called",
                        "nobody knows what",
                        "",
                        "the class, or one that it needs, is not on the class path");
    }

    @Test
    void branchesForOtherDatabasesAreNotChecked() throws Exception {
        Report report = check("""
                <select id="find" resultType="long">
                    select customers.id from customers
                    <if test="_databaseId == 'oracle'">where rownum = 1</if>
                    <if test="_databaseId != 'oracle'">limit 1</if>
                </select>
                """);

        assertThat(report.hasErrors()).as("%s", report).isFalse();
        assertThat(report.variants()).isEqualTo(1);
        assertThat(report.notChecked()).extracting(NotChecked::toString).containsExactly("""
                a branch of shop.find at 6:5 was not checked, because another database leads there, by what it asks \
                _databaseId""");
    }

    @Test
    void aMillionCombinationsAreCutAndReported() throws Exception {
        String ifs = IntStream.rangeClosed(1, 400)
                .mapToObj(i -> "<if test=\"p%d != null\">and customers.id != #{p%d}</if>".formatted(i, i))
                .collect(Collectors.joining("\n"));

        Report report = check("<select id=\"find\" resultType=\"long\">select customers.id from customers where 1 = 1 "
                + ifs + "</select>");

        assertThat(report.findings()).isEmpty();
        assertThat(report.variants()).isEqualTo(200);
        assertThat(report.notChecked())
                .extracting(NotChecked::because)
                .containsExactly("only 200 of about 10^120 combinations were prepared (--variants allows more)");
    }

    @Test
    void branchesThatExcludeEachOtherAreNotTakenTogether() throws Exception {
        Report report = check("""
                <select id="find" resultType="long">
                    select customers.id from
                    <if test="kind == 1">customers</if>
                    <if test="kind != 1">orders customers</if>
                    <if test="name != null">where customers.id = 1</if>
                    <if test="name == null">where customers.id = 2</if>
                </select>
                """);

        assertThat(report.findings()).isEmpty();
        assertThat(report.variants()).isEqualTo(4);
    }

    @Test
    void windowsLinesByteOrderMarksAndEntitiesKeepTheirPlaces() throws Exception {
        String text = "\uFEFF" + (HEAD + """
                <mapper namespace="shop">
                    <select id="find" resultType="long">
                        select customers.id from customers
                        where customers.age &lt; 3 <![CDATA[ and customers.age > 1 ]]> and customers.titel = 'o''neil'
                    </select>
                </mapper>
                """).replace("\n", "\r\n");

        Report report = check(Map.of("shop.xml", text));

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.UNKNOWN_COLUMN);
            assertThat(finding.place().position())
                    .isEqualTo("6:" + (text.split("\r\n")[5].indexOf("customers.titel") + 1));
        });
    }

    @Test
    void aThousandStatementsTakeSeconds() throws Exception {
        String statements =
                IntStream.rangeClosed(1, 1000).mapToObj("""
                        <select id="find%d" resultType="long">
                            select customers.id from customers
                            <where>
                                <if test="name != null">customers.name = #{name}</if>
                                <if test="age != null">and customers.age = #{age}</if>
                                <if test="ids != null and ids.size() > 0">
                                    and customers.id in
                                    <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
                                </if>
                            </where>
                            order by customers.id, %<d
                        </select>
                        """::formatted).collect(Collectors.joining());
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        Report report = check(statements.replaceAll("order by customers.id, (\\d+)", "order by customers.id + $1"));

        assertThat(report.statements()).isEqualTo(1000);
        assertThat(report.variants()).isGreaterThan(5000);
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertThat(Duration.ofNanos(used)).as("our own part of the 20 seconds").isLessThan(Duration.ofSeconds(10));
    }

    private long number(String sql) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Report check(String statements) throws Exception {
        return check(Map.of("shop.xml", HEAD + "<mapper namespace=\"shop\">\n" + statements + "\n</mapper>\n"));
    }

    private Report check(Map<String, String> files) throws Exception {
        Configuration configuration = new Configuration();
        Map<String, byte[]> contents = files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8)));
        return MapperCheck.of(contents, List.of(), Types.of(configuration), configuration, database.dataSource())
                .report();
    }
}
