package io.plainsight.report;

import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.SentStatement;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a case cost, in words: {@code n/a} where the server does not know, never 0. */
final class Cost {

    private Cost() {}

    /** The rows that the server examined for all statements. */
    static String rowsExamined(RecordedCase recorded) {
        OptionalLong rows = recorded.rowsExamined();
        return rows.isEmpty() ? "n/a" : String.valueOf(rows.getAsLong());
    }

    /** A number of all statements together. */
    static String total(RecordedCase recorded, Function<SentStatement, @Nullable Long> number) {
        List<@Nullable Long> numbers =
                recorded.statements().stream().map(number).toList();
        return numbers.stream().anyMatch(Objects::isNull)
                ? "n/a"
                : String.valueOf(numbers.stream()
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum());
    }
}
