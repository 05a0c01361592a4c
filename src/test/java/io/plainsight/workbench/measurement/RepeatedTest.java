package io.plainsight.workbench.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedTest {

    @Test
    void theTimeInTheMiddleCounts() {
        assertThat(Repeated.middle(List.of(Duration.ofMillis(90), Duration.ofNanos(2_000_400), Duration.ofMillis(1))))
                .isEqualTo(2.0);
    }
}
