package io.plainsight.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.check.finding.Finding;
import io.plainsight.check.finding.NotChecked;
import io.plainsight.check.finding.Report;
import io.plainsight.check.fixture.MillisHandler;
import io.plainsight.check.fixture.MoneyHandler;
import io.plainsight.check.fixture.Period;
import io.plainsight.check.fixture.Periods;
import io.plainsight.check.type.Types;
import io.plainsight.cli.check.MyBatisSettings;
import io.plainsight.cli.check.ProjectClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.EnumOrdinalTypeHandler;
import org.apache.ibatis.type.TypeHandlerRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project reads by type handlers of its own may come from any column. */
class HandlersIT extends ShopTest {

    private static final Path FOLDER = Shop.FOLDER.resolve("handlers");

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
                .containsOnly("WRONG_TYPE 6", "UNKNOWN_PARAMETER 15", "NULLABLE_PRIMITIVE 17");
    }

    /** Spring Boot knows them by mybatis.type-handlers-package, of which no file says anything here. */
    @Test
    void oneThatNobodyNamesMayBeRegistered() throws Exception {
        assertThat(configuredBy("none.xml").notChecked())
                .extracting(NotChecked::because)
                .contains("""
                io.plainsight.check.fixture.MillisHandler may be its type handler: name what registers it, by --config \
                or --type-handlers""");
    }

    @Test
    void oneOfAnotherTypeMakesNoObject() throws Exception {
        String mapper = HEAD + """
                <mapper namespace="shop">
                    <select id="all" resultType="io.plainsight.check.fixture.Order">
                        select orders.id, orders.customer_id as customer from orders
                    </select>
                </mapper>
                """;
        try (ProjectClasses classes = new ProjectClasses()) {
            classes.addPath("target/test-classes");
            classes.open();
            Configuration configuration = new Configuration();
            assertThat(mapperCheck(Map.of("shop.xml", mapper), List.of(), configuration, classes.types(configuration))
                            .report()
                            .findings())
                    .extracting(Finding::what)
                    .containsExactly(
                            "no type handler makes a Customer of 'customer', so that Order.customer stays null");
        }
    }

    @Test
    void aPackageOfThemIsRegistered() throws Exception {
        try (ProjectClasses classes = new ProjectClasses()) {
            classes.addPath("target/test-classes");
            classes.open();
            MyBatisSettings settings = new MyBatisSettings(classes);
            settings.addHandlers("io.plainsight.check.fixture");
            assertThat(check(settings.configuration(), classes.types(settings.configuration()))
                            .notChecked())
                    .extracting(NotChecked::because)
                    .noneMatch(reason -> reason.contains("MillisHandler"));
            assertThatThrownBy(() -> settings.addHandlers("com.example.absent"))
                    .hasMessage("--type-handlers: --classpath has no folder with a package com.example.absent");
        }
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
        Map<String, String> files = Map.of("Periods.xml", Files.readString(FOLDER.resolve("Periods.xml")));
        return mapperCheck(files, List.of(Periods.class), configuration, types).report();
    }
}
