package io.plainsight.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.check.finding.NotChecked;
import io.plainsight.check.finding.Report;
import io.plainsight.check.finding.Severity;
import org.junit.jupiter.api.Test;

/** Names that a text substitution is a part of, and what stands beside them. */
class ComposedNamesIT extends ShopTest {

    @Test
    void nobodyKnowsThem() throws Exception {
        Report report = check("""
                <select id="end" resultType="string">select name from customers_${year}</select>
                <select id="quoted" resultType="string">select c.name from `customers_${year}` c where c.active</select>
                <select id="beginning" resultType="string">select name from ${tenant}_customers where active</select>
                <select id="database" resultType="string">select c.name from shop_${shard}.customers c</select>
                <select id="otherCase" resultType="string">select c.name from shop_${shard}.CUSTOMERS c</select>
                <insert id="insert">insert into customers_${year} (id, name) values (#{id}, #{name})</insert>
                <select id="column" resultType="long">select id from customers where name_${language} = 1</select>
                <select id="order" resultType="long">select id from customers order by ${column}_no</select>
                <select id="qualified" resultType="long">select c.id from customers c order by c.name_${language}</select>
                """);

        assertThat(report.hasErrors()).as("%s", report).isFalse();
        assertThat(report.notChecked())
                .extracting(NotChecked::because)
                .hasSize(9)
                .allMatch(reason -> reason.matches(
                        "\\$\\{\\w+} is a part of the name of a (?:table|column), which nobody knows yet"));
    }

    @Test
    void thoseThatAreThereWithoutItAreChecked() throws Exception {
        Report report = check("""
                <select id="prefix" resultType="string">select name from ${prefix}customers where active</select>
                <select id="column" resultType="string">select name from ${prefix}customers where activ</select>
                <select id="table" resultType="long">
                    select c.id from custmers c join customers_${year} o on o.id = c.id
                </select>
                <select id="condition" resultType="long">
                    select c.id from customers c where c.nam = 1 order by ${prefix}c.id
                </select>
                <select id="keywords" resultType="long">
                    select c.id from customers c where${condition}and c.active order by${column}desc limit 1
                </select>
                """);

        assertThat(report.findings().stream().filter(finding -> finding.severity() == Severity.ERROR))
                .extracting(finding -> finding.rule() + " " + finding.statement())
                .containsExactlyInAnyOrder(
                        "UNKNOWN_COLUMN shop.column", "UNKNOWN_TABLE shop.table", "UNKNOWN_COLUMN shop.condition");
    }
}
