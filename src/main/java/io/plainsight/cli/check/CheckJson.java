package io.plainsight.cli.check;

import io.plainsight.check.finding.Finding;
import io.plainsight.check.finding.NotChecked;
import io.plainsight.check.finding.Place;
import io.plainsight.check.finding.Report;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report as JSON; the README documents it. */
public final class CheckJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CheckJson() {}

    record Document(
            String database,
            int files,
            int leftAlone,
            int statements,
            int variants,
            List<Found> findings,
            List<Left> notChecked,
            int suppressed) {}

    /** Line and column are null where only the file is known. */
    record Found(
            String severity,
            String rule,
            String file,
            @Nullable Integer line,
            @Nullable Integer column,
            String statement,
            String what,
            String why,
            String mend) {}

    record Left(
            String file, @Nullable Integer line, @Nullable Integer column, String subject, String because) {}

    public static String of(Report report) {
        return MAPPER.writeValueAsString(new Document(
                report.database(),
                report.files(),
                report.leftAlone(),
                report.statements(),
                report.variants(),
                report.findings().stream().map(CheckJson::found).toList(),
                report.notChecked().stream().map(CheckJson::left).toList(),
                report.suppressed().size()));
    }

    private static Found found(Finding finding) {
        Place place = finding.place();
        return new Found(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.rule().id(),
                place.file(),
                known(place.line()),
                known(place.column()),
                finding.statement(),
                finding.what(),
                finding.why(),
                finding.mend());
    }

    private static Left left(NotChecked left) {
        Place place = left.place();
        return new Left(place.file(), known(place.line()), known(place.column()), left.subject(), left.because());
    }

    private static @Nullable Integer known(int number) {
        return number == 0 ? null : number;
    }
}
