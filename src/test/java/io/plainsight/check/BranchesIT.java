package io.plainsight.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.check.finding.NotChecked;
import io.plainsight.check.finding.Report;
import io.plainsight.check.finding.Rule;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which ways through dynamic SQL are prepared. */
class BranchesIT extends ShopTest {

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
    void textsGrowWithTheTestsAndNotWithTheirCombinations() throws Exception {
        for (int tests : List.of(5, 10, 20, 40)) {
            String ifs = IntStream.rangeClosed(1, tests)
                    .mapToObj(i -> "<if test=\"p%d != null\">and customers.id != #{p%d}</if>".formatted(i, i))
                    .collect(Collectors.joining("\n"));

            Report report =
                    check("<select id=\"find\" resultType=\"long\">select customers.id from customers where true " + ifs
                            + "</select>");

            assertThat(report.variants()).as("of %d tests", tests).isEqualTo(2 + 2 * tests);
        }
    }

    @Test
    void theServerIsAskedOnceAboutEachText() throws Exception {
        int statements = 100;
        String all =
                IntStream.rangeClosed(1, statements).mapToObj("""
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
                            order by customers.id + %<d
                        </select>
                        """::formatted).collect(Collectors.joining());
        long prepared = counted("Com_stmt_prepare");
        long asked = counted("Questions");

        Report report = check(all);

        assertThat(counted("Com_stmt_prepare") - prepared)
                .isEqualTo(report.variants())
                .isEqualTo(10L * statements);
        assertThat(counted("Questions") - asked)
                .as("plans, and what is asked once")
                .isLessThan(4L * statements);
    }

    /** By the server, since it started. */
    private long counted(String what) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show global status like '" + what + "'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
