package io.plainsight.recordings;

import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.RecordedGrowth;
import io.plainsight.compare.recorded.Times.CaseTimes;
import io.plainsight.guide.CaseRunner.CaseRun;
import io.plainsight.guide.Growth;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs the cases of {@link Growth} on more and more parents. */
final class GrowthRecorder {

    private final JdbcTemplate jdbc;
    private final Function<GuideCase, CaseRun> run;
    private final Map<String, List<@Nullable CaseRun>> runs = new LinkedHashMap<>();

    GrowthRecorder(JdbcTemplate jdbc, Function<GuideCase, CaseRun> run) {
        this.jdbc = jdbc;
        this.run = run;
    }

    /** Replaces the data of all tables. */
    void record() {
        for (int size : Growth.sizes()) {
            List<String> tables = new ArrayList<>(Tables.primaryKeys().keySet());
            Collections.reverse(tables);
            tables.forEach(table -> jdbc.execute("delete from " + table));
            Growth.setup(size).forEach(jdbc::execute);
            LiveRecorder.analyze(jdbc);
            for (GuideCase growing : Growth.cases()) {
                CaseRun ran = run.apply(Growth.of(growing, size));
                runs.computeIfAbsent(growing.id(), id -> new ArrayList<>())
                        .add(ran.recorded().error() == null ? ran : null);
            }
        }
    }

    List<RecordedGrowth> counts() {
        return runs.entrySet().stream()
                .map(entry -> new RecordedGrowth(
                        entry.getKey(),
                        each(entry.getValue(), ran ->
                                (long) ran.recorded().statements().size()),
                        each(entry.getValue(), ran -> rowsExamined(ran.recorded()))))
                .toList();
    }

    List<CaseTimes> times() {
        return runs.entrySet().stream()
                .map(entry -> new CaseTimes(entry.getKey(), each(entry.getValue(), GrowthRecorder::millis)))
                .toList();
    }

    private static @Nullable Long rowsExamined(RecordedCase recorded) {
        return recorded.rowsExamined().isEmpty()
                ? null
                : (Long) recorded.rowsExamined().getAsLong();
    }

    private static Double millis(CaseRun ran) {
        return Math.round(ran.execution().duration().toNanos() / 1e5) / 10.0;
    }

    /** Null where the case failed. */
    private static <T> List<@Nullable T> each(List<@Nullable CaseRun> runs, Function<CaseRun, @Nullable T> value) {
        List<@Nullable T> values = new ArrayList<>();
        runs.forEach(ran -> values.add(ran == null ? null : value.apply(ran)));
        return values;
    }
}
