package io.plainsight.compare.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedGrowthTest {

    private static final List<Integer> SIZES = List.of(1, 10, 100, 1000);

    private static RecordedGrowth.Slope slope(@Nullable Long... statements) {
        return new RecordedGrowth("a.case", Arrays.asList(statements), List.of()).slope(SIZES);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, 2, 2, constant",
        "1, 2, 2, 2, constant", // a single parent saves a statement
        "2, 11, 101, 1001, grows with N",
        "2, 2, 101, 1001, grows with N",
        "3, 21, 201, 2001, grows with 2 N",
        "5, 50, 500, 5000, grows with 5 N",
        "1, 1, 51, 501, grows with N", // only for every other one
        "2, 2, 2, 3, grows in steps",
        "2, 2, 2, 11, grows in steps"
    })
    void isSaidInWords(long one, long ten, long hundred, long thousand, String words) {
        assertThat(slope(one, ten, hundred, thousand)).hasToString(words);
    }

    @Test
    void onlyWhatDoesNotGrowIsConstant() {
        assertThat(slope(2L, 2L, 2L, 2L).isConstant()).isTrue();
        assertThat(slope(2L, 2L, 2L, 3L).isConstant()).isFalse();
        assertThat(slope(2L, 11L, 101L, 1001L).isConstant()).isFalse();
        assertThat(slope(2L, 2L, 2L, null).isConstant()).isFalse();
    }

    @Test
    void isNotKnownWhereARunFailed() {
        assertThat(slope(2L, 2L, 2L, null)).hasToString("unknown");
        assertThat(slope(2L, 2L, null, 2L)).hasToString("unknown");
        assertThat(slope(null, null, 2L, 2L)).hasToString("constant");
    }
}
