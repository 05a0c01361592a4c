package io.plainsight.workbench.performance;

import io.plainsight.performance.Performance;
import io.plainsight.workbench.page.Csv;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the benchmark measured in the run that is committed. */
@Controller
public final class PerformanceController {

    private final Performance run = Performance.committed();
    private final PerformancePage page = PerformancePage.of(run);

    @GetMapping("/performance")
    String page(Model model) {
        model.addAttribute("page", page);
        return "performance";
    }

    @GetMapping(path = "/performance/data.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Performance json() {
        return run;
    }

    @GetMapping("/performance/data.csv")
    ResponseEntity<String> csv() {
        return Csv.of("performance.csv", PerformanceLine.class, PerformanceLine.of(run));
    }
}
