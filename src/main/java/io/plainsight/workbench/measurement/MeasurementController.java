package io.plainsight.workbench.measurement;

import io.plainsight.guide.GuideCase;
import io.plainsight.workbench.page.BadRequest;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The pages that measure, one for each topic. */
@Controller
@RequestMapping("/{name:" + GrowthTopic.NAME + "|" + BulkTopic.NAME + "}")
public final class MeasurementController {

    private final Recorded recorded;
    private final LiveRuns runs;
    private final Jobs jobs;
    private final Measurements measurements;

    MeasurementController(Recorded recorded, LiveRuns runs, Jobs jobs, Measurements measurements) {
        this.recorded = recorded;
        this.runs = runs;
        this.jobs = jobs;
        this.measurements = measurements;
    }

    @GetMapping
    String show(@PathVariable String name, @RequestParam Map<String, String> address, Model model) {
        Topic topic = topic(name);
        MeasuredPage page = page(topic, address);
        model.addAttribute("page", page);
        model.addAllAttributes(topic.details(page.guideCase()));
        return topic.name();
    }

    /** Starts to measure; the page that it leads to shows how far that is. */
    @PostMapping
    String measure(@PathVariable String name, @RequestParam Map<String, String> address) {
        Topic topic = topic(name);
        MeasuredPage page = page(topic, address);
        jobs.requireIdle();
        runs.requireSample();
        Job job = jobs.start(measurements.of(topic, page.guideCase(), Sizes.parse(page.sizes(), topic.largest())));
        return "redirect:" + job.address(page.chosenMeasure());
    }

    @GetMapping(path = "/data.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String json(@PathVariable String name, @RequestParam Map<String, String> address) {
        Topic topic = topic(name);
        return PageJson.of(topic.lines(page(topic, address)));
    }

    @GetMapping("/data.csv")
    ResponseEntity<String> csv(@PathVariable String name, @RequestParam Map<String, String> address) {
        Topic topic = topic(name);
        return topic.csv(page(topic, address));
    }

    private Topic topic(String name) {
        return name.equals(BulkTopic.NAME) ? measurements.bulk() : measurements.growth();
    }

    /** What a job is about counts before what else the address says. */
    private MeasuredPage page(Topic topic, Map<String, String> address) {
        String id = address.get("job");
        @Nullable Job job = id == null ? null : jobs.find(id, "/" + topic.name());
        Map<String, String> about = job == null ? address : job.measurement().parameters();
        return new MeasuredPage(
                topic,
                recorded,
                guideCase(topic, about.get("entry")),
                Measure.find(
                        address.getOrDefault("measure", topic.measures().get(0).id()), topic.measures()),
                Sizes.parse(about.getOrDefault("sizes", Sizes.DEFAULT), topic.largest()),
                job);
    }

    private static GuideCase guideCase(Topic topic, @Nullable String id) {
        return id == null
                ? topic.first()
                : topic.cases().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new BadRequest(
                                "How '%s' grows is not known.".formatted(id),
                                "choose one of the entries in the list of the page /" + topic.name()));
    }
}
