package io.plainsight.workbench.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.workbench.page.BadRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "1000", "1,10,100,1000", "1,2,3,4,5,6,7,8"})
    void areWhatTheAddressSays(String text) {
        assertThat(Sizes.parse(text, 1000)).hasToString(text);
    }

    @Test
    void mayHaveBlanksBetweenThem() {
        assertThat(Sizes.parse(" 1, 20 ", 1000).numbers()).containsExactly(1, 20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                | are not whole numbers",
                "1,                | are not whole numbers",
                "1;10              | are not whole numbers",
                "1.5               | are not whole numbers",
                "99999999999       | are not whole numbers",
                "0,1               | is not within 1 and 1000",
                "-1                | is not within 1 and 1000",
                "1,1001            | is not within 1 and 1000",
                "10,1              | do not ascend",
                "1,1               | do not ascend",
                "1,2,3,4,5,6,7,8,9 | at most 8"
            })
    void elseTheyAreRefusedWithWhatToDo(String text, String cause) {
        assertThatThrownBy(() -> Sizes.parse(text, 1000))
                .isInstanceOfSatisfying(
                        BadRequest.class,
                        problem -> assertThat(problem.remedy()).contains("from 1 to 1000"))
                .hasMessageContaining(cause);
    }
}
