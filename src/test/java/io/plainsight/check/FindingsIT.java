package io.plainsight.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.check.finding.Finding;
import io.plainsight.check.finding.Report;
import io.plainsight.check.finding.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a finding says, and of which place. */
class FindingsIT extends ShopTest {

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
}
