package io.plainsight.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name = '@'          | write #{a}, without the quotes",
                "name = \"@\"      | write #{a}, without the quotes",
                "name like '%@%'     | write concat('%', #{a}, '%') in place of the quoted text",
                "name like '@%'      | write concat(#{a}, '%') in place of the quoted text",
                "name = 'x' or b='@' | write #{a}, without the quotes",
                "name = '${b}-@'     | put the text together with concat(), and bind its values with #{}",
                "name = '@           | take it out of the quotes: #{a}"
            })
    void adviceIsWhatTheTextNeeds(String sql, String advice) {
        String text = sql.replace("@", "${a}");

        assertThat(Quoted.mend(text, text.indexOf("${a}"), text.indexOf("${a}") + 4, "a"))
                .isEqualTo(advice);
    }
}
