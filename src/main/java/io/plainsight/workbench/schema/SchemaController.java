package io.plainsight.workbench.schema;

import io.plainsight.workbench.page.Csv;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The tables, and what their indexes are for. */
@Controller
public final class SchemaController {

    private final LiveSchema schema;

    SchemaController(LiveSchema schema) {
        this.schema = schema;
    }

    @GetMapping("/schema")
    String page(Model model) {
        model.addAttribute("page", schema.page());
        return "schema";
    }

    /** The same as data. */
    record Data(String database, List<SchemaPage.Table> tables, List<IndexUses.Elsewhere> elsewhere) {}

    @GetMapping(path = "/schema/data.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Data json() {
        SchemaPage page = schema.page();
        return new Data(page.database(), page.tables(), page.elsewhere());
    }

    @GetMapping("/schema/data.csv")
    ResponseEntity<String> csv() {
        return Csv.of("schema.csv", IndexLine.class, IndexLine.of(schema.page()));
    }
}
