package io.plainsight.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.check.finding.Finding;
import io.plainsight.check.finding.Report;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.fixture.Calls;
import io.plainsight.check.type.Types;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.Configuration;
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
    void aPropertyThatIsTooNarrowIsToldOnce() throws Exception {
        Report report = check("""
                <select id="all" resultType="io.plainsight.check.fixture.Plain">
                    select customers.id, customers.balance from customers
                </select>
                <select id="one" resultType="io.plainsight.check.fixture.Plain">
                    select customers.id, customers.balance from customers where customers.id = 1
                </select>
                """);

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.NARROW_TYPE);
            assertThat(finding.what()).startsWith("'balance' is DECIMAL, Plain.balance is an int: ");
        });
    }

    /** Each of the interfaces that extend it may have a statement of its own for what they share. */
    @Test
    void aMethodOfAllIsMissingWhereOneLacksIt() throws Exception {
        String all = mapper(
                Calls.Crud.class, "<select id='countAll' resultType='long'>select count(*) from orders</select>");
        String customers = mapper(Calls.CustomerCrud.class, list("Customer", "customers"));
        String orders = mapper(Calls.OrderCrud.class, list("Order", "orders"));

        assertThat(check(Map.of("Crud.xml", all, "Customers.xml", customers, "Orders.xml", orders))
                        .findings())
                .isEmpty();
        assertThat(check(Map.of(
                                "Crud.xml",
                                all,
                                "Customers.xml",
                                customers,
                                "Orders.xml",
                                mapper(Calls.OrderCrud.class, "")))
                        .findings())
                .extracting(Finding::rule)
                .containsOnly(Rule.METHOD_WITHOUT_STATEMENT);
        assertThat(check(Map.of("Crud.xml", all)).findings())
                .extracting(Finding::statement)
                .containsExactly(Calls.Crud.class.getName() + ".list");
    }

    private static String mapper(Class<?> type, String statements) {
        return HEAD + "<mapper namespace='" + type.getName() + "'>" + statements + "</mapper>";
    }

    private static String list(String type, String table) {
        return "<select id='list' resultType='io.plainsight.check.fixture.%s'>select %2$s.id from %2$s</select>"
                .formatted(type, table);
    }

    @Test
    void namesThatHaveTheirOwnMeaningAreNotProposed() throws Exception {
        Report report = check(Map.of("Lines.xml", mapper(Calls.Lines.class, """
                <select id="orders" resultType="io.plainsight.check.fixture.Order">select orders.id from orders</select>
                <select id="order" resultType="io.plainsight.check.fixture.Order">select orders.id from orders</select>
                """)));

        assertThat(report.findings())
                .extracting(Finding::mend)
                .containsExactlyInAnyOrder(
                        "write one with this id, or delete the method", "declare it, or delete the statement");
    }

    @Test
    void aCommentMustNameItsRules() throws Exception {
        Report report = check("""
                <!-- plainsight:ignore -->
                <select id="none" resultType="long">select 1</select>
                <!-- plainsight:ignore unknown-tabel: elsewhere -->
                <select id="misspelt" resultType="long">select 1</select>
                """);

        assertThat(report.findings())
                .extracting(Finding::mend)
                .containsExactly(
                        "name the rules: plainsight:ignore RULE, RULE: REASON",
                        "write 'unknown-table', if that is meant");
    }

    @Test
    void aFileInAnotherEncodingSaysSo() throws Exception {
        byte[] content = (HEAD + "<mapper namespace='shop'><sql id='x'>'\u00e9'</sql></mapper>")
                .getBytes(StandardCharsets.ISO_8859_1);
        Configuration configuration = new Configuration();

        Report report = MapperCheck.of(
                        Map.of("shop.xml", content), List.of(), Types.of(configuration), configuration, dataSource())
                .report();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.XML_MALFORMED);
            assertThat(finding.mend()).startsWith("save the file as UTF-8, or declare its encoding");
        });
    }

    @Test
    void adviceFitsWhereTextIsPutIn() throws Exception {
        Report report = check("""
                <select id="interval" resultType="long">
                    select orders.id from orders where orders.placed_at > now() - interval ${n} day
                </select>
                <select id="unit" resultType="long">select timestampdiff(${unit}, now(), now())</select>
                <select id="like" resultType="long">
                    select orders.id from orders where orders.note like "%${name}%"
                </select>
                <select id="columns" resultType="map">select ${columns} from orders</select>
                <select id="operator" resultType="long">select orders.id from orders where orders.id ${op} 3</select>
                <select id="field" resultType="long">
                    select orders.id from orders order by field(orders.id, ${ids})
                </select>
                <select id="direction" resultType="long">select orders.id from orders order by orders.id ${dir}</select>
                """);

        assertThat(report.findings())
                .filteredOn(finding -> finding.rule() == Rule.TEXT_SUBSTITUTION)
                .extracting(Finding::mend)
                .containsExactly(
                        "bind it: #{n}",
                        "choose from fixed units with <choose>: a unit cannot be bound",
                        "write concat('%', #{name}, '%') in place of the quoted text",
                        "write the columns into the mapper, or choose between <include>s with <choose>: a column's name "
                                + "cannot be bound",
                        "choose the operator with <choose>: nobody but the mapper should write it",
                        "bind it, a list by <foreach collection=\"ids\" item=\"value\" separator=\", \">#{value}</foreach>",
                        "choose the direction: <if test=\"descending\">desc</if>, of a boolean parameter");
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
