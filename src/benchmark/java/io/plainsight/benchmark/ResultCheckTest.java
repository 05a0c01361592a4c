package io.plainsight.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.benchmark.Sizes.Task;
import io.plainsight.benchmark.work.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That somebody who reads something else is not timed; the smoke form only shows that those who are right pass. */
class ResultCheckTest {

    private static final Task JOIN = new Sizes(List.of(Kind.JOIN), List.of(1), 1, List.of(2), 3, List.of(1))
            .tasks()
            .get(0);

    @Test
    void theSameRowsInTheSameOrderAreRight() {
        assertThat(wrong(List.of("a", "b"), List.of("a", "b"))).isEmpty();
    }

    @Test
    void anotherRowIsNamed() {
        assertThat(wrong(List.of("a", "b"), List.of("a", "c")))
                .containsExactly("Parents, joined: somebody differs from JDBC by hand: c in place of b");
    }

    @Test
    void anotherOrderIsWrong() {
        assertThat(wrong(List.of("a", "b"), List.of("b", "a"))).hasSize(1);
    }

    @Test
    void missingRowsAreCounted() {
        assertThat(wrong(List.of("a", "b"), List.of("a")))
                .containsExactly("Parents, joined: somebody differs from JDBC by hand: 1 rows in place of 2");
    }

    private static List<String> wrong(List<?> expected, List<?> found) {
        List<String> wrong = new ArrayList<>();
        ResultCheck.compare(JOIN, "somebody", expected, found, wrong);
        return wrong;
    }
}
