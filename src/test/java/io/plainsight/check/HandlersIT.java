package io.plainsight.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.check.finding.Report;
import io.plainsight.check.fixture.MillisHandler;
import io.plainsight.check.fixture.MoneyHandler;
import io.plainsight.check.fixture.Period;
import io.plainsight.check.fixture.Periods;
import io.plainsight.check.type.Types;
import io.plainsight.cli.check.MyBatisSettings;
import io.plainsight.cli.check.ProjectClasses;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.EnumOrdinalTypeHandler;
import org.apache.ibatis.type.TypeHandlerRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What a project reads by type handlers of its own may come from any column. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandlersIT {

    private static final Path FOLDER = Shop.FOLDER.resolve("handlers");

    private ScratchDatabase database;

    @BeforeAll
    void createShop(@Autowired JdbcConnectionDetails suite) throws Exception {
        database = new ScratchDatabase(suite);
        Shop.create(database);
    }

    @AfterAll
    void dropShop() throws Exception {
        database.close();
    }

    @Test
    void aConfigurationTellsItsOwn() throws Exception {
        Configuration configuration = new Configuration();
        TypeHandlerRegistry registry = configuration.getTypeHandlerRegistry();
        registry.register(MoneyHandler.class);
        registry.register(MillisHandler.class);
        registry.register(Period.Status.class, EnumOrdinalTypeHandler.class);

        assertThat(check(configuration, Types.of(configuration)).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"named.xml", "packaged.xml"})
    void aConfigurationFileTellsThem(String file) throws Exception {
        assertThat(configuredBy(file).findings()).isEmpty();
    }

    @Test
    void withoutThemMyBatisReadsAsItCan() throws Exception {
        assertThat(configuredBy("none.xml").findings())
                .extracting(finding -> finding.rule() + " " + finding.place().line())
                .containsOnly("WRONG_TYPE 6", "WRONG_TYPE 8", "UNKNOWN_PARAMETER 15", "NULLABLE_PRIMITIVE 17");
    }

    private Report configuredBy(String file) throws Exception {
        try (ProjectClasses classes = new ProjectClasses()) {
            classes.addPath("target/test-classes");
            classes.open();
            MyBatisSettings settings = new MyBatisSettings(classes);
            settings.read(FOLDER.resolve(file));
            return check(settings.configuration(), classes.types(settings.configuration()));
        }
    }

    private Report check(Configuration configuration, Types types) throws Exception {
        return MapperCheck.of(
                        Map.of("Periods.xml", Files.readAllBytes(FOLDER.resolve("Periods.xml"))),
                        List.of(Periods.class),
                        types,
                        configuration,
                        database.dataSource())
                .report();
    }
}
