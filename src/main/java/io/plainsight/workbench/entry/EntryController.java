package io.plainsight.workbench.entry;

import io.plainsight.guide.Cases;
import io.plainsight.guide.GuideEntry;
import io.plainsight.report.CaseReport;
import io.plainsight.report.ComparisonJson;
import io.plainsight.workbench.measurement.Jobs;
import io.plainsight.workbench.page.CostLine;
import io.plainsight.workbench.page.Csv;
import io.plainsight.workbench.run.LastRuns;
import io.plainsight.workbench.run.LiveRuns;
import io.plainsight.workbench.run.LiveRuns.LiveRun;
import io.plainsight.workbench.run.Recorded;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** One entry, to read and to run. */
@Controller
public final class EntryController {

    private final Recorded recorded;
    private final LiveRuns runs;
    private final Jobs jobs;
    private final LastRuns lastRuns = new LastRuns();

    EntryController(Recorded recorded, LiveRuns runs, Jobs jobs) {
        this.recorded = recorded;
        this.runs = runs;
        this.jobs = jobs;
    }

    /** As it was recorded, or as it ran in the run that the address names. */
    @GetMapping("/entries/{id}")
    String page(@PathVariable String id, @RequestParam Map<String, String> words, Model model) {
        EntryAddress address = new EntryAddress(id, words);
        String run = address.run();
        model.addAttribute(
                "page",
                run == null
                        ? EntryPage.recorded(address.given(), address.against(), recorded)
                        : EntryPage.ran(lastRuns.find(address.entry(), run), run, address.against(), recorded));
        return "entry";
    }

    /** Runs it with the values of the form, and goes on to what came of it; what it writes is rolled back. */
    @PostMapping("/entries/{id}")
    ResponseEntity<Void> run(@PathVariable String id, @RequestParam Map<String, String> words) {
        EntryAddress address = new EntryAddress(id, words);
        jobs.requireIdle();
        LiveRun run = runs.run(address.given());
        EntryLinks links = new EntryLinks(run.guideCase(), address.against(), List.of(), lastRuns.add(run));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(links.against(address.against().id()) + "#ran"))
                .build();
    }

    @GetMapping(path = "/entries/{id}/data.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String json(@PathVariable String id, @RequestParam Map<String, String> words) {
        EntryAddress address = new EntryAddress(id, words);
        String run = address.run();
        return run == null
                ? ComparisonJson.of(reports(address.entry()))
                : RunData.json(lastRuns.find(address.entry(), run));
    }

    @GetMapping("/entries/{id}/data.csv")
    ResponseEntity<String> csv(@PathVariable String id, @RequestParam Map<String, String> words) {
        EntryAddress address = new EntryAddress(id, words);
        String run = address.run();
        return run == null
                ? Csv.of(id + ".csv", CostLine.class, CostLine.of(reports(address.entry())))
                : Csv.of(
                        "%s-run-%s.csv".formatted(id, run),
                        RunLine.class,
                        RunLine.of(lastRuns.find(address.entry(), run)));
    }

    private List<CaseReport> reports(GuideEntry entry) {
        return Cases.of(entry).stream().map(recorded::of).toList();
    }
}
