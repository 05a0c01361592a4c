package io.plainsight.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;

/** What is printed of an exception that nobody foresaw. */
class FailuresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    jdbc:mysql://h/d?user=o'neil&password=s3cret     | jdbc:mysql://h/d?user=o'neil&password=***
                    no 'jdbc:mysql://h/d?PASSWORD=s3cret&a=b' here   | no 'jdbc:mysql://h/d?PASSWORD=***&a=b' here
                    //h/d?password1=s3,cret&passwd=s3cret&pwd=s3cret | //h/d?password1=***&passwd=***&pwd=***
                    jdbc:mysql://me:s3cret@h:1/d is wrong            | jdbc:mysql://me:***@h:1/d is wrong
                    jdbc:mysql://me:s3/cr@et@h:1/d                   | jdbc:mysql://me:***@h:1/d
                    //(host=h,port=1,password=s3cret)/d is wrong     | //(host=h,port=1,password=*** is wrong
                    jdbc:mysql://h:1/d, ask me@example.com           | jdbc:mysql://h:1/d, ask me@example.com
                    """)
    void passwordsAreMasked(String message, String shown) {
        assertThat(Failures.explain(new IllegalStateException(message)).cause()).isEqualTo(shown);
        assertThat(Failures.explain(new RuntimeException("Startup", new IllegalStateException(message)))
                        .cause())
                .isEqualTo(shown);
        assertThat(Failures.explain(new DatabaseProblem(message, message)))
                .isEqualTo(new Failures.Explanation(shown, shown));
    }

    @Test
    void whatNobodyThoughtOfIsSaidToBeThat() {
        assertThat(Failures.explain(new IllegalStateException()).foreseen()).isFalse();
        assertThat(Failures.explain(new DatabaseProblem("cause", "remedy")).foreseen())
                .isTrue();
    }

    @Test
    void causesAreOneLine() {
        assertThat(Failures.explain(new IllegalStateException(" one \r\n  two\n"))
                        .cause())
                .isEqualTo("one two");
        assertThat(Failures.explain(new IllegalStateException()).cause()).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void aConnectionThatIsLostIsToldFromAStatementThatIsRefused() {
        RuntimeException lost = new UncategorizedSQLException("query", null, new SQLException("Link failure", "08S01"));
        RuntimeException refused =
                new BadSqlGrammarException("query", "select x", new SQLException("Unknown column 'x'", "42S22", 1054));

        assertThat(Failures.isConnectionLost(lost)).isTrue();
        assertThat(Failures.explain(lost).cause()).isEqualTo("The database went away: Link failure");
        assertThat(Failures.isConnectionLost(refused)).isFalse();
        assertThat(Failures.explain(refused).cause()).isEqualTo("The database refused a statement: Unknown column 'x'");
    }
}
