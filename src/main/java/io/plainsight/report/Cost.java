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
public final class Cost {

    private Cost() {}

    /** The rows that the server examined for all statements. */
    public static String rowsExamined(RecordedCase recorded) {
        OptionalLong rows = recorded.rowsExamined();
        return rows.isEmpty() ? "n/a" : String.valueOf(rows.getAsLong());
    }

    /** The numbers of parents for which growth is recorded. */
    static String sizes() {
        return list(Growth.sizes());
    }

    /** How the cost grows: the interface, how its statements grow, their numbers, the rows examined, the times. */
    static List<String> growth(CaseReport.Column column) {
        RecordedGrowth growth = Objects.requireNonNull(column.growth());
        return List.of(
                column.through().title(),
                growth.slope(Growth.sizes()).toString(),
                list(growth.statements()),
                list(growth.rowsExamined()),
                column.times() == null ? "" : list(column.times().millis()));
    }

    private static String list(List<? extends @Nullable Object> values) {
        return values.stream()
                .map(value -> value == null ? "n/a" : String.valueOf(value))
                .collect(Collectors.joining(", "));
    }

    /** A number of all statements together. */
    public static String total(RecordedCase recorded, Function<SentStatement, @Nullable Long> number) {
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
