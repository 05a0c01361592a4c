package io.plainsight.compare.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.NullNode;

class RecordedCaseTest {

    @Test
    void sumsTheRowsThatWereExamined() {
        assertThat(examined(3L, 4L).rowsExamined()).hasValue(7);
        assertThat(examined(0L).rowsExamined()).hasValue(0);
        assertThat(examined().rowsExamined()).hasValue(0);
    }

    @Test
    void doesNotKnowTheSumWhereOneStatementIsNotKnown() {
        assertThat(examined(3L, null).rowsExamined()).isEmpty();
    }

    private static RecordedCase examined(@Nullable Long... rows) {
        List<SentStatement> statements = Arrays.stream(rows)
                .map(number -> new SentStatement("select", number, null, null, null, null, null, null, null))
                .toList();
        return new RecordedCase("a.case", "", statements, List.of(), NullNode.getInstance(), null, Map.of(), null);
    }
}
