package io.plainsight.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedStatementTest {

    @Test
    void valuesTakeThePlaceOfParametersAndNotOfQuestionMarksInTexts() {
        RecordedStatement statement = new RecordedStatement(
                "select 'why?' from users where name = ? and age > ? and bio is ? limit ?",
                Arrays.asList("O'Neill \\ $1", 34, null, 2L),
                1);

        assertThat(statement.sqlWithValues())
                .isEqualTo(
                        "select 'why?' from users where name = 'O\\'Neill \\\\ $1' and age > 34 and bio is null limit 2");
    }

    @Test
    void aParameterWithoutAValueStays() {
        assertThat(new RecordedStatement("select ?", List.of(), 0).sqlWithValues())
                .isEqualTo("select ?");
    }
}
