package io.plainsight.workbench.measurement;

import io.plainsight.workbench.page.PageJson;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What runs in the background: how far it is, and to end it. */
@Controller
public final class JobController {

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping(path = "/jobs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String state(@PathVariable String id) {
        return PageJson.of(jobs.find(id).state());
    }

    /** Ends it, and leads back to its page, which shows that it ends where that takes a while. */
    @PostMapping("/jobs/{id}/cancel")
    String cancel(@PathVariable String id, @RequestParam(required = false) String measure) {
        Job job = jobs.find(id);
        jobs.cancel(job);
        return "redirect:" + job.address(measure == null ? null : Measure.find(measure, List.of(Measure.values())));
    }
}
