package io.plainsight.workbench.measurement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point of a line, to download; empty where nothing is known.
 *
 * @param origin recorded, or here
 * @param size the number of parents, or of rows to insert
 */
@JsonPropertyOrder({"case", "way", "origin", "size", "statements", "rowsExamined", "millis"})
record GrowthLine(
        @JsonProperty("case") String caseId,
        String way,
        String origin,
        int size,
        @Nullable Long statements,
        @Nullable Long rowsExamined,
        @Nullable Double millis) {

    static List<GrowthLine> of(MeasuredPage page) {
        return page.curves().all().stream()
                .flatMap(curve -> curve.points().stream()
                        .map(point -> new GrowthLine(
                                page.entry(),
                                curve.title(),
                                curve.origin(),
                                point.size(),
                                point.statements(),
                                point.rowsExamined(),
                                point.millis())))
                .toList();
    }
}
