package io.plainsight.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.check.finding.Finding;
import io.plainsight.check.finding.NotChecked;
import io.plainsight.check.finding.Report;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.type.Types;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;

/** A MariaDB that was made for the check, in place of a server that may be a MySQL. */
class EitherServerIT extends ShopTest {

    private static final String GROUPED = HEAD + """
            <mapper namespace="shop">
                <select id="dependent" resultType="map">
                    select customers.id, customers.name, count(orders.id) as placed
                    from customers left join orders on orders.customer_id = customers.id
                    group by customers.id
                </select>
                <select id="plain" resultType="map">
                    select orders.status, count(*) as placed from orders group by orders.status
                </select>
            </mapper>
            """;

    @Test
    void whatOnlyMySqlKnowsIsSoundThereAndNotCheckedOnMariaDb() throws Exception {
        for (String rule : List.of("syntax-error", "unknown-function", "sql-refused")) {
            Report report = check(
                    Files.readString(Shop.FOLDER.resolve("seeded").resolve(rule).resolve("sound-mysql.xml")), true);

            assertThat(report.hasErrors()).as("%s", report).isFalse();
            boolean mariaDb = report.database().startsWith("MariaDB");
            assertThat(report.notChecked().stream().map(NotChecked::subject).distinct())
                    .as("%s", report)
                    .hasSize(mariaDb ? report.statements() : 0);
            assertThat(report.notChecked())
                    .extracting(NotChecked::because)
                    .allMatch(reason -> reason.endsWith("which MySQL does (check it on a MySQL, with --url)"));
        }
    }

    @Test
    void onTheProjectsOwnMariaDbItIsAnError() throws Exception {
        Report report = check(Files.readString(Shop.FOLDER.resolve("seeded/syntax-error/sound-mysql.xml")), false);

        assertThat(report.hasErrors()).isEqualTo(report.database().startsWith("MariaDB"));
    }

    @Test
    void columnsThatDependOnAKeyAreLeftToMySql() throws Exception {
        Report report = check(GROUPED, true);

        assertThat(report.findings()).isEmpty();
        assertThat(report.notChecked())
                .extracting(NotChecked::subject)
                .containsExactlyElementsOf(
                        report.database().startsWith("MariaDB") ? List.of("shop.dependent") : List.of());
        assertThat(report.variants()).isEqualTo(2);
    }

    @Test
    void whatOnlyMariaDbKnowsIsAWarningThereAndAnErrorOnMySql() throws Exception {
        List<String> taken = List.of(
                "select nvl2(customers.age, 1, 2) from customers",
                "select to_char(customers.joined_at) from customers",
                "select json_detailed('{}')",
                "select median(customers.age) over () from customers",
                "select customers.id from customers where rownum() < 5",
                "select customers.id as rank from customers",
                "select customers.id groups from customers",
                "select customers.id from customers order by customers.id offset 1 rows fetch next 5 rows only",
                "select customers.id from customers where customers.name like '%' + #{name} + '%'",
                "select cast(customers.name as int) from customers",
                "select json_arrayagg(customers.name order by customers.id) from customers",
                "select group_concat(customers.name limit 1) from customers",
                "select customers.age from customers group by customers.age desc",
                "select customers.id from customers for update wait 5",
                "insert into events (id, kind) values (0, 'x') returning id",
                "delete from events where id = 0 returning id",
                "create or replace table made (id int)",
                "alter table events add column if not exists made int",
                "create index if not exists made on events (kind)",
                "create sequence made",
                "update orders join customers on customers.id = orders.customer_id set note = 'x' limit 3",
                "update orders set note = (select max(own.note) from orders own)",
                "update orders set note = 'x' where id in (select id from customers where exists (select 1 from orders))",
                "delete from orders where id in (select id from orders where note = 'x')");
        for (String sql : taken) {
            Report report = check(
                    HEAD + "<mapper namespace='shop'><update id='one'><![CDATA[" + sql + "]]></update></mapper>", true);

            boolean mariaDb = report.database().startsWith("MariaDB");
            assertThat(report.hasErrors()).as("%s: %s", sql, report).isNotEqualTo(mariaDb);
            assertThat(report.findings().stream().anyMatch(finding -> finding.rule() == Rule.MARIADB_ONLY))
                    .as("%s: %s", sql, report)
                    .isEqualTo(mariaDb);
        }
    }

    @Test
    void aDatabaseThatTheSchemaDoesNotMakeIsNotChecked() throws Exception {
        String mapper = HEAD + """
                <mapper namespace="shop">
                    <select id="elsewhere" resultType="long">select id from its_own_name.customers</select>
                    <select id="nowhere" resultType="long">select id from its_own_name.custmers</select>
                </mapper>
                """;

        Report either = check(mapper, true);
        Report own = check(mapper, false);

        boolean mariaDb = either.database().startsWith("MariaDB");
        assertThat(either.findings()).extracting(Finding::rule).containsOnly(Rule.UNKNOWN_TABLE);
        assertThat(either.findings()).hasSize(mariaDb ? 1 : 2);
        assertThat(either.notChecked()).hasSize(mariaDb ? 1 : 0);
        assertThat(own.findings()).extracting(Finding::rule).containsExactly(Rule.UNKNOWN_TABLE, Rule.UNKNOWN_TABLE);
    }

    private Report check(String mapper, boolean either) throws Exception {
        Configuration configuration = new Configuration();
        MapperCheck check = mapperCheck(Map.of("shop.xml", mapper), List.of(), configuration, Types.of(configuration));
        return (either ? check.forEitherServer() : check).report();
    }
}
