package io.plainsight.workbench.measurement;

import io.plainsight.guide.CaseRunner;
import io.plainsight.guide.Cases;
import io.plainsight.guide.Growth;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import io.plainsight.guide.Tables;
import io.plainsight.mybatis.Form;
import io.plainsight.workbench.page.Csv;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** How what an entry costs grows with the number of parents. */
final class GrowthTopic implements Topic {

    static final String NAME = "n-plus-one";

    /** The interfaces part ways here more than anywhere. */
    private static final GuideCase FIRST =
            Cases.find("relation.student-enrollments").orElseThrow();

    private final CaseRunner runner;

    /** @param runner that asks for no plans */
    GrowthTopic(CaseRunner runner) {
        this.runner = runner;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public GuideCase first() {
        return FIRST;
    }

    @Override
    public List<GuideCase> cases() {
        return Growth.cases();
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.STATEMENTS, Measure.ROWS, Measure.TIME);
    }

    /** That which {@link Growth#setup} has numbers for. */
    @Override
    public int largest() {
        return 1000;
    }

    @Override
    public List<Way> ways() {
        return List.of(Way.EXPLICIT, Way.ANNOTATIONS, Way.HIBERNATE);
    }

    @Override
    public Map<String, @Nullable Object> details(GuideCase guideCase) {
        return Map.of("data", Growth.data(guideCase));
    }

    @Override
    public List<?> lines(MeasuredPage page) {
        return GrowthLine.of(page);
    }

    @Override
    public ResponseEntity<String> csv(MeasuredPage page) {
        return Csv.of(NAME + ".csv", GrowthLine.class, GrowthLine.of(page));
    }

    @Override
    public String words(int size) {
        return "N = " + size;
    }

    @Override
    public void prepare(JdbcTemplate jdbc, int size) {
        List<String> tables = new ArrayList<>(Tables.primaryKeys().keySet());
        Collections.reverse(tables);
        tables.forEach(table -> jdbc.update("delete from " + table));
        Growth.setup(size).forEach(jdbc::update);
    }

    @Override
    public Map<Way, Supplier<Ran>> runs(GuideCase guideCase, int size, List<LiveForms> forms, Runnable check) {
        GuideCase atSize = Growth.of(guideCase, size);
        Map<Way, Supplier<Ran>> runs = new EnumMap<>(Way.class);
        runs.put(Way.EXPLICIT, () -> Ran.of(runner.explicit(atSize, Form.XML)));
        runs.put(Way.ANNOTATIONS, () -> Ran.of(runner.explicit(atSize, Form.ANNOTATION)));
        forms.forEach(library -> library.find(atSize)
                .ifPresent(form -> runs.put(Way.of(library.name()), () -> Ran.of(runner.live(atSize, form)))));
        return runs;
    }
}
