package io.plainsight.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlTextTest {

    private static final String LONG = "x''y\\'".repeat(20_000);

    @Test
    void aLongTextInQuotesStaysAsItIs() {
        assertThat(SqlText.normalised("SELECT '" + LONG + "'")).isEqualTo("select '" + LONG + "'");
        assertThat(SqlText.normalised("SELECT \"" + "a".repeat(100_000) + "\"")).hasSize(100_009);
    }

    @Test
    void statementsThatDifferInValuesAloneHaveOneShape() {
        assertThat(SqlText.shape("select 'a' from t where id in (1, 2)"))
                .isEqualTo(SqlText.shape("select '" + LONG + "' from t where id in (" + "7, ".repeat(50_000) + "8)"));
    }

    @Test
    void ofAVeryLongStatementTheBeginningIsShown() {
        assertThat(SqlText.formatted("insert into users (name) values " + "('Alice'), ".repeat(10_000)))
                .startsWith("insert into users (name) values ('Alice'), ")
                .endsWith(" … and 105032 characters more")
                .hasSizeLessThan(6_000);
    }
}
