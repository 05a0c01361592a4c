package io.plainsight.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.check.finding.NotChecked;
import io.plainsight.check.finding.Report;
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

    private Report check(String mapper, boolean either) throws Exception {
        Configuration configuration = new Configuration();
        MapperCheck check = mapperCheck(Map.of("shop.xml", mapper), List.of(), configuration, Types.of(configuration));
        return (either ? check.forEitherServer() : check).report();
    }
}
