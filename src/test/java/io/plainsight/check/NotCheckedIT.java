package io.plainsight.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.check.finding.Finding;
import io.plainsight.check.finding.NotChecked;
import io.plainsight.check.finding.Report;
import io.plainsight.check.finding.Severity;
import io.plainsight.check.type.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;

/** What cannot be checked is said, and counts once. */
class NotCheckedIT extends ShopTest {

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

        assertThat(report.variants()).isGreaterThan(1);
        assertThat(report.notChecked()).extracting(NotChecked::subject).containsExactly("shop.table");
    }

    @Test
    void anInterfaceThatCannotBeLoadedIsNotTakenForAnotherOne() throws Exception {
        Configuration configuration = new Configuration();
        Types types = new Types(configuration, List.of(), Map.of("shop", List.of("com.example.Shop")));
        String mapper = HEAD + "<mapper namespace='com.example.Shop'><sql id='one'>1</sql></mapper>";

        Report report = mapperCheck(Map.of("shop.xml", mapper), List.of(), configuration, types)
                .report();

        assertThat(report.findings()).isEmpty();
        assertThat(report.notChecked())
                .extracting(NotChecked::subject)
                .containsExactly("the interface com.example.Shop");
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

        Report report = mapperCheck(Map.of("shop.xml", mapper), List.of(), configuration, Types.of(configuration))
                .report();

        assertThat(report.findings()).extracting(Finding::statement).containsExactly("shop.wrong");
        assertThat(report.notChecked())
                .extracting(NotChecked::toString)
                .containsExactly("shop.mapped was not checked, because the check itself failed here: "
                        + "java.lang.IllegalStateException: no such setting");
    }

    @Test
    void whatCannotBeCheckedIsSaid() throws Exception {
        Report report = check("""
                <select id="oracle" databaseId="oracle" resultType="int">select 1 from dual where rownum = 1</select>
                <select id="velocity" lang="org.mybatis.scripting.velocity.Driver" resultType="int">#if(true) x</select>
                <select id="procedure" statementType="CALLABLE" resultType="int">{call count_all()}</select>
                <select id="clause" resultType="int">select 1 from customers ${clause} customers.id = 1</select>
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
    void namesThatTextsGiveAreNotKnown() throws Exception {
        Report report = check("""
                <select id="aliased" resultType="long">
                    select own.id from ${table} own join ${other} as others on others.id = own.id
                </select>
                <select id="joined" resultType="int">select 1 from ${table} join ${other} on true</select>
                <insert id="columns">insert into customers (${columns}) values (#{one}, #{two})</insert>
                <insert id="columnsOfAny">insert into ${table} (${columns}) values (#{one}, #{two})</insert>
                <insert id="both">insert into customers (name, ${columns}) values (#{name}, ${values})</insert>
                <insert id="listed">
                    replace into `customers` (
                    <foreach collection="values" index="column" separator=",">`${column}`</foreach>
                    ) values <foreach collection="values" item="value" open="(" separator="," close=")">#{value}</foreach>
                </insert>
                <insert id="values">insert into customers (name, email) values (${values})</insert>
                """);

        assertThat(report.hasErrors()).as("%s", report).isFalse();
        assertThat(report.notChecked().stream().map(NotChecked::toString).distinct())
                .containsExactlyInAnyOrder(
                        "shop.aliased was not checked, because ${table}, ${other} names a table, which nobody knows yet",
                        "shop.joined was not checked, because ${table}, ${other} names a table, which nobody knows yet",
                        "shop.columns was not checked, because ${columns} names a column, which nobody knows yet",
                        "shop.columnsOfAny was not checked, because ${table} names a table, which nobody knows yet",
                        "shop.both was not checked, because ${columns} names a column, which nobody knows yet",
                        "shop.listed was not checked, because ${column} names a column, which nobody knows yet",
                        "shop.values was not checked, because nobody knows how many values ${values} will be");
    }

    @Test
    void whatStandsBesideSuchNamesIsChecked() throws Exception {
        Report report = check("""
                <insert id="table">insert into custmers (${columns}) values (#{one}, #{two})</insert>
                <insert id="column">insert into customers (titel, ${columns}) values (#{title}, ${values})</insert>
                <select id="joined" resultType="long">
                    select own.id from custmers join ${other} own on own.id = customers.id
                </select>
                """);

        assertThat(report.findings().stream().filter(finding -> finding.severity() == Severity.ERROR))
                .extracting(finding -> finding.rule() + " " + finding.statement())
                .containsExactlyInAnyOrder(
                        "UNKNOWN_TABLE shop.table", "UNKNOWN_COLUMN shop.column", "UNKNOWN_TABLE shop.joined");
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
    void fragmentsThatDoubleWithEveryLevelAreCutOff() throws Exception {
        String fragments = IntStream.range(0, 25)
                .mapToObj(i ->
                        "<sql id='f%d'><include refid='f%d'/><include refid='f%d'/></sql>".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining("\n"));

        Report report = check(fragments + """
                <sql id="f25"> and id != 1</sql>
                <select id="find" resultType="long">select id from customers where true <include refid="f0"/></select>
                <select id="few" resultType="long">select id from customers where true <include refid="f20"/></select>
                """);

        assertThat(report.hasErrors()).as("%s", report).isFalse();
        assertThat(report.notChecked())
                .extracting(NotChecked::toString)
                .containsExactly(
                        "shop.find was not checked, because it includes more than 10000 fragments, one within the other");
        assertThat(report.variants()).isEqualTo(1);
    }
}
