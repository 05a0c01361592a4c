package io.plainsight.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.plainsight.check.finding.Finding;
import io.plainsight.check.finding.NotChecked;
import io.plainsight.check.finding.Place;
import io.plainsight.check.finding.Report;
import io.plainsight.check.finding.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** SARIF by the schema that OASIS publishes for it, as a jar on the class path of the tests has it. */
class SarifTest {

    private static final String SCHEMA = "/schema/sarif-schema-2.1.0.json";

    private static final Report REPORT = new Report(
            "MySQL 9.7.0",
            2,
            1,
            3,
            7,
            List.of(
                    finding(Rule.UNKNOWN_COLUMN, new Place("src/main/resources/a folder/ShopMapper.xml", 6, 39)),
                    finding(Rule.NARROW_TYPE, new Place("src/main/java/shop/ShopMapper.java", 12, 0)),
                    finding(Rule.SELECT_STAR, Place.in("shop.jar!/BOOT-INF/classes/Größe.xml"))),
            List.of(
                    new NotChecked(Place.in(""), "the columns of all results", "the driver does not describe them"),
                    new NotChecked(new Place("Shop.xml", 3, 1), "shop.find", "it is for the database oracle")),
            List.of(finding(Rule.EMPTY_FOREACH, new Place("C:\\shop\\Shop.xml", 1, 1))));

    private static Finding finding(Rule rule, Place place) {
        return new Finding(rule, place, "shop.find", "the server says: \"no\" <1>", "mend it");
    }

    @Test
    void itFitsTheSchema() throws IOException {
        assertThat(errors(Sarif.of(REPORT, "1.0"))).isEmpty();
    }

    @Test
    void anEmptyReportFitsToo() throws IOException {
        Report empty = new Report("MySQL 9.7.0", 0, 0, 0, 0, List.of(), List.of(), List.of());

        assertThat(errors(Sarif.of(empty, "1.0"))).isEmpty();
    }

    @Test
    void anAbsolutePathIsAUriWithAScheme() {
        String unix = Sarif.of(report("/home/ann/a folder/Shop.java"), "1.0");
        String windows = Sarif.of(report("C:\\shop\\Shop.xml"), "1.0");

        assertThat(unix).contains("\"file:///home/ann/a%20folder/Shop.java\"");
        assertThat(windows).contains("\"file:///C:/shop/Shop.xml\"");
        assertThat(Sarif.of(report("../shop/Shop.xml"), "1.0")).contains("\"../shop/Shop.xml\"");
    }

    private static Report report(String file) {
        return new Report(
                "MySQL 9.7.0", 1, 0, 1, 1, List.of(finding(Rule.SELECT_STAR, Place.in(file))), List.of(), List.of());
    }

    @Test
    void whatTheSchemaForbidsIsSeen() throws IOException {
        String sarif = Sarif.of(REPORT, "1.0");

        assertThat(errors(sarif.replace("\"startLine\" : 6", "\"startLine\" : 0")))
                .isNotEmpty();
        assertThat(errors(sarif.replace("a%20folder", "a folder"))).isNotEmpty();
        assertThat(errors(sarif.replace("\"level\" : \"error\"", "\"level\" : \"fatal\"")))
                .isNotEmpty();
        assertThat(errors(sarif.replace("\"driver\"", "\"tool\""))).isNotEmpty();
    }

    private static List<Error> errors(String sarif) throws IOException {
        try (InputStream content = SarifTest.class.getResourceAsStream(SCHEMA)) {
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_7,
                    builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));
            Schema schema = registry.getSchema(Objects.requireNonNull(content, SCHEMA));
            return schema.validate(sarif, InputFormat.JSON);
        }
    }
}
