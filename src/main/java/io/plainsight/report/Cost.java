package io.plainsight.report;

import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.RecordedGrowth;
import io.plainsight.compare.recorded.SentStatement;
import io.plainsight.guide.Growth;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a case cost, in words: {@code n/a} where the server does not know, never 0. */
final class Cost {

    private Cost() {}

    /** The rows that the server examined for all statements. */
    static String rowsExamined(RecordedCase recorded) {
        OptionalLong rows = recorded.rowsExamined();
        return rows.isEmpty() ? "n/a" : String.valueOf(rows.getAsLong());
    }

    /** How the number of statements grows, with the numbers; empty where that is not asked. */
    static String growth(CaseReport.Column column) {
        RecordedGrowth growth = column.growth();
        return growth == null
                ? ""
                : "%s (%s)"
                        .formatted(
                                growth.slope(Growth.sizes()),
                                growth.statements().stream()
                                        .map(number -> number == null ? "failed" : String.valueOf(number))
                                        .collect(Collectors.joining(", ")));
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
