package io.plainsight.workbench.overview;

import io.plainsight.guide.Section;
import io.plainsight.report.CaseReport;
import io.plainsight.report.ComparisonJson;
import io.plainsight.report.Interface;
import io.plainsight.report.Summary;
import io.plainsight.workbench.overview.OverviewQuery.Show;
import io.plainsight.workbench.page.BadRequest;
import io.plainsight.workbench.page.CostLine;
import io.plainsight.workbench.page.Csv;
import io.plainsight.workbench.page.InterfaceParameter;
import io.plainsight.workbench.run.Recorded;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** All cases in one table. */
@Controller
public final class OverviewController {

    private final Recorded recorded;

    OverviewController(Recorded recorded) {
        this.recorded = recorded;
    }

    /** What the address asks for. */
    @ModelAttribute("query")
    OverviewQuery query(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(required = false) List<String> against,
            @RequestParam(defaultValue = "false") boolean cases) {
        if (!section.isEmpty()
                && Stream.of(Section.values()).noneMatch(each -> each.title().equals(section))) {
            throw new BadRequest(
                    "The guide has no section '%s'.".formatted(section), "choose one of those in the list");
        }
        return new OverviewQuery(q, section, Show.of(show), InterfaceParameter.read(against), cases);
    }

    @GetMapping("/")
    String page(@ModelAttribute("query") OverviewQuery query, Model model) {
        List<CaseReport> shown = shown(query);
        model.addAttribute("sections", Section.values());
        model.addAttribute("choices", Show.values());
        model.addAttribute("interfaces", Interface.others());
        model.addAttribute(
                "rows",
                shown.stream()
                        .map(report -> OverviewRow.of(report, query, recorded.all()))
                        .toList());
        model.addAttribute("summary", new Summary(recorded.all()).lines());
        return "overview";
    }

    @GetMapping(path = "/overview.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String json(@ModelAttribute("query") OverviewQuery query) {
        return ComparisonJson.of(shown(query));
    }

    @GetMapping("/overview.csv")
    ResponseEntity<String> csv(@ModelAttribute("query") OverviewQuery query) {
        return Csv.of("plainsight.csv", CostLine.class, CostLine.of(shown(query)));
    }

    private List<CaseReport> shown(OverviewQuery query) {
        return recorded.all().stream().filter(query::shows).toList();
    }
}
