package io.plainsight.workbench.performance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.plainsight.performance.Measured;
import io.plainsight.performance.Performance;
import io.plainsight.performance.Performance.Row;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one of those who were measured took for a point, as a line of CSV; times are microseconds of a call.
 *
 * @param first the ratio's first quartile, {@code third} its third
 */
@JsonPropertyOrder({"work", "size", "threads", "who", "ratio", "first", "third", "p50", "p90", "p99", "bytes"})
record PerformanceLine(
        String work,
        String size,
        int threads,
        String who,
        double ratio,
        double first,
        double third,
        double p50,
        double p90,
        double p99,
        @Nullable Double bytes) {

    static List<PerformanceLine> of(Performance run) {
        return Stream.of(run.kinds(), run.entries())
                .flatMap(List::stream)
                .flatMap(row -> row.measured().entrySet().stream().map(each -> of(row, each.getKey(), each.getValue())))
                .toList();
    }

    private static PerformanceLine of(Row row, String who, Measured measured) {
        return new PerformanceLine(
                row.point().work(),
                row.point().size(),
                row.point().threads(),
                who,
                measured.ratio().median(),
                measured.ratio().first(),
                measured.ratio().third(),
                measured.p50(),
                measured.p90(),
                measured.p99(),
                measured.bytes());
    }
}
