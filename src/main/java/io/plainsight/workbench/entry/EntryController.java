package io.plainsight.workbench.entry;

import io.plainsight.guide.Cases;
import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.GuideEntry;
import io.plainsight.guide.Parameter;
import io.plainsight.report.CaseReport;
import io.plainsight.report.ComparisonJson;
import io.plainsight.report.Interface;
import io.plainsight.workbench.measurement.Jobs;
import io.plainsight.workbench.page.BadRequest;
import io.plainsight.workbench.page.CostLine;
import io.plainsight.workbench.page.Csv;
import io.plainsight.workbench.page.InterfaceParameter;
import io.plainsight.workbench.page.UnknownEntry;
import io.plainsight.workbench.run.LiveRuns;
import io.plainsight.workbench.run.LiveRuns.LiveRun;
import io.plainsight.workbench.run.Recorded;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** What stands before a parameter's name in an address, so that it is no other word of the address. */
    private static final String VALUE = "value.";

    private final Recorded recorded;
    private final LiveRuns runs;
    private final Jobs jobs;

    EntryController(Recorded recorded, LiveRuns runs, Jobs jobs) {
        this.recorded = recorded;
        this.runs = runs;
        this.jobs = jobs;
    }

    @GetMapping("/entries/{id}")
    String page(@PathVariable String id, @RequestParam Map<String, String> address, Model model) {
        return show(id, address, null, model);
    }

    /** Runs it with the values of the form; what it writes is rolled back. */
    @PostMapping("/entries/{id}")
    String run(@PathVariable String id, @RequestParam Map<String, String> address, Model model) {
        GuideCase given = given(guideCase(id, address), address);
        jobs.requireIdle();
        runs.requireSample();
        return show(id, address, runs.run(given), model);
    }

    @GetMapping(path = "/entries/{id}/data.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String json(@PathVariable String id) {
        return ComparisonJson.of(reports(id));
    }

    @GetMapping("/entries/{id}/data.csv")
    ResponseEntity<String> csv(@PathVariable String id) {
        return Csv.of(id + ".csv", CostLine.class, CostLine.of(reports(id)));
    }

    private String show(String id, Map<String, String> address, @Nullable LiveRun run, Model model) {
        GuideCase guideCase = guideCase(id, address);
        String against = address.getOrDefault("against", Interface.ACTIVE_RECORD.id());
        model.addAttribute(
                "page",
                new EntryPage(
                        guideCase,
                        given(guideCase, address),
                        InterfaceParameter.read(List.of(against)).get(0),
                        recorded,
                        run));
        return "entry";
    }

    private List<CaseReport> reports(String id) {
        return Cases.of(entry(id)).stream().map(recorded::of).toList();
    }

    private static GuideEntry entry(String id) {
        return Guide.find(id).orElseThrow(() -> new UnknownEntry(id));
    }

    private static GuideCase guideCase(String id, Map<String, String> address) {
        GuideEntry entry = entry(id);
        String name = address.getOrDefault("case", "");
        String wanted = name.isEmpty() ? entry.id() : entry.id() + "#" + name;
        return Cases.find(wanted).orElseThrow(() -> new UnknownEntry(wanted));
    }

    private static GuideCase given(GuideCase guideCase, Map<String, String> address) {
        GuideCase given = guideCase;
        for (Parameter<?> parameter : guideCase.entry().parameters()) {
            String text = address.get(VALUE + parameter.name());
            if (text != null) {
                try {
                    given = given.with(parameter.name(), text);
                } catch (IllegalArgumentException e) {
                    throw new BadRequest(
                            e.getMessage() + ".",
                            "go back and mend the value; the guide's is '%s'"
                                    .formatted(guideCase.valueText(parameter)));
                }
            }
        }
        return given;
    }
}
