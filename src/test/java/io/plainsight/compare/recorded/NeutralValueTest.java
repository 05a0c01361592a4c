package io.plainsight.compare.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class NeutralValueTest {

    @Test
    void aMomentAlwaysHasItsMicroseconds() {
        assertThat(NeutralValue.of(LocalDateTime.of(2023, 1, 1, 0, 0)))
                .hasToString("{\"datetime\":\"2023-01-01T00:00:00.000000\"}");
        assertThat(NeutralValue.of(LocalDateTime.of(2023, 1, 1, 0, 0, 0, 1_999)))
                .hasToString("{\"datetime\":\"2023-01-01T00:00:00.000001\"}");
    }

    @Test
    void aDecimalNumberKeepsItsDigits() {
        assertThat(NeutralValue.of(new BigDecimal("491.00"))).hasToString("{\"decimal\":\"491.00\"}");
        assertThat(NeutralValue.of(new BigDecimal("1E+3"))).hasToString("{\"decimal\":\"1000\"}");
    }
}
