package io.plainsight.workbench.measurement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point of a line of the bulk inserts, to download; empty where nothing is known.
 *
 * @param origin recorded, or here
 */
@JsonPropertyOrder({"way", "origin", "rows", "statements", "millis", "rowsPerSecond"})
record BulkLine(
        String way,
        String origin,
        int rows,
        @Nullable Long statements,
        @Nullable Double millis,
        @Nullable Double rowsPerSecond) {

    static List<BulkLine> of(MeasuredPage page) {
        return page.curves().all().stream()
                .flatMap(curve -> curve.points().stream()
                        .map(point -> new BulkLine(
                                curve.title(),
                                curve.origin(),
                                point.size(),
                                point.statements(),
                                point.millis(),
                                point.rowsPerSecond())))
                .toList();
    }
}
