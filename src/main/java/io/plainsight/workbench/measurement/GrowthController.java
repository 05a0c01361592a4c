package io.plainsight.workbench.measurement;

import io.plainsight.guide.Growth;
import io.plainsight.guide.GuideCase;
import io.plainsight.workbench.page.BadRequest;
import io.plainsight.workbench.page.Csv;
import io.plainsight.workbench.page.PageJson;
import io.plainsight.workbench.run.LiveRuns;
import io.plainsight.workbench.run.Recorded;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** How what an entry costs grows with the number of parents. */
@Controller
public final class GrowthController {

    /** The interfaces part ways here more than anywhere. */
    private static final String DEFAULT_ENTRY = "relation.student-enrollments";

    private final Recorded recorded;
    private final LiveRuns runs;
    private final Jobs jobs;
    private final Measurements measurements;

    GrowthController(Recorded recorded, LiveRuns runs, Jobs jobs, Measurements measurements) {
        this.recorded = recorded;
        this.runs = runs;
        this.jobs = jobs;
        this.measurements = measurements;
    }

    @GetMapping(GrowthMeasurement.PATH)
    String show(@RequestParam Map<String, String> address, Model model) {
        MeasuredPage page = page(address);
        model.addAttribute("page", page);
        model.addAttribute("cases", Growth.cases());
        model.addAttribute("measures", Measure.OF_GROWTH);
        model.addAttribute("data", Growth.data(growing(page.entry())));
        return "n-plus-one";
    }

    /** Starts to measure; the page that it leads to shows how far that is. */
    @PostMapping(GrowthMeasurement.PATH)
    String measure(@RequestParam Map<String, String> address) {
        MeasuredPage page = page(address);
        jobs.requireIdle();
        runs.requireSample();
        Job job = jobs.start(measurements.growth(growing(page.entry()), sizes(page.sizes())));
        return "redirect:" + job.address(page.measure());
    }

    @GetMapping(path = GrowthMeasurement.PATH + "/data.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String json(@RequestParam Map<String, String> address) {
        return PageJson.of(GrowthLine.of(page(address)));
    }

    @GetMapping(GrowthMeasurement.PATH + "/data.csv")
    ResponseEntity<String> csv(@RequestParam Map<String, String> address) {
        return Csv.of("n-plus-one.csv", GrowthLine.class, GrowthLine.of(page(address)));
    }

    /** What a job is about counts before what else the address says. */
    private MeasuredPage page(Map<String, String> address) {
        String id = address.get("job");
        @Nullable Job job = id == null ? null : jobs.find(id, GrowthMeasurement.PATH);
        Map<String, String> about = job == null ? address : job.measurement().parameters();
        return new MeasuredPage(
                recorded,
                recorded.of(growing(about.getOrDefault("entry", DEFAULT_ENTRY))),
                Measure.ofGrowth(address.getOrDefault("measure", Measure.STATEMENTS.id())),
                sizes(about.getOrDefault("sizes", Sizes.DEFAULT)),
                job);
    }

    private static Sizes sizes(String text) {
        return Sizes.parse(text, GrowthMeasurement.LARGEST);
    }

    private static GuideCase growing(String id) {
        return Growth.cases().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadRequest(
                        "How '%s' grows is not known.".formatted(id),
                        "choose one of the entries in the list of the page " + GrowthMeasurement.PATH));
    }
}
