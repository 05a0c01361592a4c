package io.plainsight.cli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MyBatisSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void myBatisPlusMapsUnderscores() throws Exception {
        assertThat(mapsUnderscores()).isFalse();

        Path source = Files.writeString(
                folder.resolve("MybatisConfiguration.java"),
                "package com.baomidou.mybatisplus.core; public class MybatisConfiguration {}");
        int result =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
        assertThat(result).isZero();
        assertThat(mapsUnderscores()).isTrue();
    }

    @Test
    void onlyPropertiesAreVariables() throws Exception {
        Path config = Files.writeString(folder.resolve("config.xml"), """
                <configuration>
                    <properties><property name="schema" value="shop"/></properties>
                    <environments default="e">
                        <environment id="e">
                            <dataSource type="POOLED"><property name="username" value="me"/></dataSource>
                        </environment>
                    </environments>
                </configuration>
                """);
        try (ProjectClasses classes = new ProjectClasses()) {
            MyBatisSettings settings = new MyBatisSettings(classes);
            settings.read(config);

            assertThat(settings.configuration().getVariables()).containsOnlyKeys("schema");
        }
    }

    @Test
    void theDatabaseIdsOfMySqlAndMariaDb() throws Exception {
        Path config = Files.writeString(folder.resolve("config.xml"), """
                <configuration>
                    <databaseIdProvider type="DB_VENDOR">
                        <property name="MySQL" value="My"/>
                        <property name="Oracle" value="ora"/>
                        <property name="Maria" value="maria"/>
                    </databaseIdProvider>
                </configuration>
                """);
        try (ProjectClasses classes = new ProjectClasses()) {
            MyBatisSettings settings = new MyBatisSettings(classes);
            settings.read(config);

            assertThat(settings.databaseIds()).containsExactly("my", "maria");
        }
    }

    @Test
    void aSwitchIsTrueOrFalse() throws Exception {
        try (ProjectClasses classes = new ProjectClasses()) {
            MyBatisSettings settings = new MyBatisSettings(classes);
            settings.set("mapUnderscoreToCamelCase=true");

            assertThatThrownBy(() -> settings.set("mapUnderscoreToCamelCase=yes"))
                    .hasMessage("--set: mapUnderscoreToCamelCase is true or false, not 'yes'");
            assertThat(settings.configuration().isMapUnderscoreToCamelCase()).isTrue();
        }
    }

    private boolean mapsUnderscores() throws Exception {
        try (ProjectClasses classes = new ProjectClasses()) {
            classes.addPath(folder.toString());
            classes.open();
            return new MyBatisSettings(classes).configuration().isMapUnderscoreToCamelCase();
        }
    }
}
