package io.plainsight.workbench.measurement;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.jdbc.JdbcConnection;
import io.plainsight.workbench.page.Csv;
import io.plainsight.workbench.page.PageJson;
import io.plainsight.workbench.run.LiveRuns;
import io.plainsight.workbench.run.Recorded;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** How many rows a second each way to insert comes to. */
@Controller
public final class BulkController {

    private final Recorded recorded;
    private final LiveRuns runs;
    private final Jobs jobs;
    private final Measurements measurements;
    private final JdbcTemplate jdbc;

    BulkController(Recorded recorded, LiveRuns runs, Jobs jobs, Measurements measurements, DataSource dataSource) {
        this.recorded = recorded;
        this.runs = runs;
        this.jobs = jobs;
        this.measurements = measurements;
        jdbc = new JdbcTemplate(dataSource);
    }

    @GetMapping(BulkMeasurement.PATH)
    String show(@RequestParam Map<String, String> address, Model model) {
        model.addAttribute("page", page(address));
        model.addAttribute("rewrites", rewritesBatches());
        return "bulk";
    }

    /** Starts to measure; the page that it leads to shows how far that is. */
    @PostMapping(BulkMeasurement.PATH)
    String measure(@RequestParam Map<String, String> address) {
        MeasuredPage page = page(address);
        jobs.requireIdle();
        runs.requireSample();
        return "redirect:"
                + jobs.start(measurements.bulk(Sizes.parse(page.sizes(), BulkMeasurement.LARGEST)))
                        .address();
    }

    @GetMapping(path = BulkMeasurement.PATH + "/data.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String json(@RequestParam Map<String, String> address) {
        return PageJson.of(BulkLine.of(page(address)));
    }

    @GetMapping(BulkMeasurement.PATH + "/data.csv")
    ResponseEntity<String> csv(@RequestParam Map<String, String> address) {
        return Csv.of("bulk.csv", BulkLine.class, BulkLine.of(page(address)));
    }

    /** What a job is about counts before what else the address says. */
    private MeasuredPage page(Map<String, String> address) {
        String id = address.get("job");
        @Nullable Job job = id == null ? null : jobs.find(id, BulkMeasurement.PATH);
        Map<String, String> about = job == null ? address : job.measurement().parameters();
        return new MeasuredPage(
                recorded,
                recorded.of(BulkMeasurement.recordedCase()),
                Measure.RATE,
                Sizes.parse(about.getOrDefault("sizes", Sizes.DEFAULT), BulkMeasurement.LARGEST),
                job);
    }

    /** Null where the database does not answer: what was recorded and measured is there all the same. */
    private @Nullable Boolean rewritesBatches() {
        try {
            return jdbc.execute((ConnectionCallback<Boolean>) BulkController::isRewriting);
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
}
