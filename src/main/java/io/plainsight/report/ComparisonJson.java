package io.plainsight.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.verdict.Counterexample;
import io.plainsight.compare.verdict.Verdict;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The comparison as a JSON array, one element for each case; the README documents it. */
public final class ComparisonJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ComparisonJson() {}

    private record Element(String id, Explicit explicit, List<Other> against) {}

    private record Explicit(
            int statements,
            @Nullable Long rowsExamined,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Double millis,

            List<String> sql) {}

    private record Other(
            @JsonProperty("interface") String through,
            @Nullable String source,
            @Nullable Integer statements,
            @Nullable Long rowsExamined,
            Verdict verdict,
            @Nullable String detail,
            @Nullable String reason,
            @Nullable String costReason,
            @Nullable Counterexample counterexample,
            List<String> sql) {}

    /** The text of the array. */
    public static String of(List<CaseReport> cases) {
        return MAPPER.writeValueAsString(
                cases.stream().map(ComparisonJson::element).toList());
    }

    private static Element element(CaseReport report) {
        RecordedCase ran = report.explicit().ran();
        return new Element(
                report.id(),
                new Explicit(
                        ran.statements().size(),
                        rowsExamined(report.explicit()),
                        report.duration() == null
                                ? null
                                : (Double) (report.duration().toNanos() / 1000 / 1000.0),
                        sql(ran)),
                report.against().stream().map(ComparisonJson::other).toList());
    }

    private static Other other(CaseReport.Against against) {
        RecordedCase ran = against.column().ran();
        return new Other(
                against.other().id(),
                ran.hasForm() ? ran.source() : null,
                ran.hasForm() ? (Integer) ran.statements().size() : null,
                ran.hasForm() ? rowsExamined(against.column()) : null,
                against.comparison().verdict(),
                against.comparison().detail().isEmpty()
                        ? null
                        : against.comparison().detail(),
                against.reason().orElse(null),
                against.costReason().orElse(null),
                against.comparison().counterexample(),
                sql(ran));
    }

    private static @Nullable Long rowsExamined(CaseReport.Column column) {
        OptionalLong rows = column.recorded().rowsExamined();
        return rows.isEmpty() ? null : (Long) rows.getAsLong();
    }

    private static List<String> sql(RecordedCase ran) {
        return ran.statements().stream()
                .map(statement -> statement.sql().strip().replaceAll("\\s*\\R\\s*", " "))
                .toList();
    }
}
