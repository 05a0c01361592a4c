package io.plainsight.workbench.measurement;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.jdbc.JdbcConnection;
import io.plainsight.compare.Executor;
import io.plainsight.guide.BulkInserts;
import io.plainsight.guide.Cases;
import io.plainsight.guide.Growth;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import io.plainsight.workbench.page.Csv;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many rows a second each way to insert comes to. */
final class BulkTopic implements Topic {

    static final String NAME = "bulk";

    private static final GuideCase CASE = Cases.find("performance.bulk-insert").orElseThrow();

    private final Executor executor;
    private final BulkInserts inserts;
    private final JdbcTemplate jdbc;

    BulkTopic(Executor executor, BulkInserts inserts, JdbcTemplate jdbc) {
        this.executor = executor;
        this.inserts = inserts;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public GuideCase first() {
        return CASE;
    }

    @Override
    public List<GuideCase> cases() {
        return List.of(CASE);
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.RATE);
    }

    @Override
    public int largest() {
        return 5000;
    }

    @Override
    public List<Way> ways() {
        return List.of(Way.EXPLICIT, Way.ANNOTATIONS, Way.ONE_EACH, Way.BATCH, Way.BULK, Way.HIBERNATE);
    }

    @Override
    public Map<String, @Nullable Object> details(GuideCase guideCase) {
        Map<String, @Nullable Object> details = new HashMap<>();
        details.put("rewrites", rewritesBatches());
        details.put("ways", ways().stream().collect(Collectors.toMap(Way::id, Way::title)));
        return details;
    }

    /** Null where the database does not answer: what was recorded and measured is there all the same. */
    private @Nullable Boolean rewritesBatches() {
        try {
            return jdbc.execute((ConnectionCallback<Boolean>) BulkTopic::isRewriting);
        } catch (DataAccessException e) {
            return null;
        }
    }

    private static boolean isRewriting(Connection connection) throws SQLException {
        return connection
                .unwrap(JdbcConnection.class)
                .getPropertySet()
                .getBooleanProperty(PropertyKey.rewriteBatchedStatements)
                .getValue();
    }

    @Override
    public List<?> lines(MeasuredPage page) {
        return BulkLine.of(page);
    }

    @Override
    public ResponseEntity<String> csv(MeasuredPage page) {
        return Csv.of(NAME + ".csv", BulkLine.class, BulkLine.of(page));
    }

    @Override
    public String words(int size) {
        return size + " rows";
    }

    @Override
    public void prepare(JdbcTemplate jdbc, int size) {
        // The new users come beside those of the sample.
    }

    @Override
    public Map<Way, Supplier<Ran>> runs(GuideCase guideCase, int size, List<LiveForms> forms, Runnable check) {
        Map<Way, Supplier<Ran>> runs = new EnumMap<>(Way.class);
        runs.put(Way.EXPLICIT, undone(() -> inserts.xml(size)));
        runs.put(Way.ANNOTATIONS, undone(() -> inserts.annotations(size)));
        runs.put(Way.ONE_EACH, undone(() -> inserts.oneEach(size, check)));
        runs.put(Way.BATCH, undone(() -> inserts.batch(size, check)));
        runs.put(Way.BULK, undone(() -> inserts.bulk(size, check)));
        forms.forEach(library -> library.find(Growth.of(guideCase, size))
                .ifPresent(form -> runs.put(Way.of(library.name()), undone(form::run))));
        return runs;
    }

    /** Each time, so that no email is there before. */
    private Supplier<Ran> undone(Runnable insert) {
        return () -> Ran.of(executor.execute(false, () -> {
            insert.run();
            return null;
        }));
    }
}
