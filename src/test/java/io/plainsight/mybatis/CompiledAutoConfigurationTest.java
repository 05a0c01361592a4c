package io.plainsight.mybatis;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.mybatis.compiled.Compilation;
import io.plainsight.mybatis.compiled.CompiledConfiguration;
import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.annotation.MapperScan;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.mybatis.spring.boot.autoconfigure.SqlSessionFactoryBeanCustomizer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whose statements are compiled in an application of somebody else's; nothing here connects to a database. */
class CompiledAutoConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    CompiledAutoConfiguration.class, MybatisAutoConfiguration.class, PlainsightAutoConfiguration.class))
            .withUserConfiguration(Theirs.class);

    @Mapper
    interface TheirMapper {
        @Select("select 1")
        int one();
    }

    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    @MapperScan(basePackageClasses = TheirMapper.class, annotationClass = Mapper.class)
    static class Theirs {
        @Bean
        DataSource dataSource() {
            return new DriverManagerDataSource();
        }
    }

    @Test
    void compilesOurMappersAndLeavesTheirsAlone() {
        application.run(context -> {
            assertThat(obstacle(context, "io.plainsight.people.UserXmlMapper.findById"))
                    .isNull();
            assertThat(obstacle(context, "io.plainsight.people.UserAnnotationMapper.findById"))
                    .isNull();
            assertThat(obstacle(context, TheirMapper.class.getName() + ".one")).isEqualTo("not chosen");
        });
    }

    @Test
    void compilesTheirsIfToldSo() {
        application
                .withPropertyValues("plainsight.compiled-mappers=all")
                .run(context -> assertThat(obstacle(context, TheirMapper.class.getName() + ".one"))
                        .isNull());
    }

    @Test
    void canBeSwitchedOff() {
        application
                .withPropertyValues("plainsight.compiled-mappers=none")
                .run(context -> assertThat(configuration(context)).isExactlyInstanceOf(Configuration.class));
    }

    @Test
    void keepsTheirSettings() {
        application
                .withPropertyValues("mybatis.configuration.map-underscore-to-camel-case=true")
                .withBean(ConfigurationCustomizer.class, () -> configuration -> configuration.setLogPrefix("theirs."))
                .run(context -> {
                    assertThat(configuration(context)).isInstanceOf(CompiledConfiguration.class);
                    assertThat(configuration(context).isMapUnderscoreToCamelCase())
                            .isTrue();
                    assertThat(configuration(context).getLogPrefix()).isEqualTo("theirs.");
                });
    }

    @Test
    void leavesTheLastWordToThem() {
        Configuration theirs = new Configuration();

        application
                .withBean(SqlSessionFactoryBeanCustomizer.class, () -> factory -> factory.setConfiguration(theirs))
                .run(context -> assertThat(configuration(context)).isSameAs(theirs));
    }

    @Test
    void leavesAConfigurationFileAlone() {
        application
                .withPropertyValues("mybatis.config-location=classpath:io/plainsight/mybatis/their-mybatis.xml")
                .run(context -> assertThat(configuration(context)).isExactlyInstanceOf(Configuration.class));
    }

    @Test
    void saysWhatItCannotBeToldTo() {
        application
                .withPropertyValues("plainsight.compiled-mappers=some")
                .run(context -> assertThat(context).hasFailed());
    }

    private static Configuration configuration(AssertableApplicationContext context) {
        return context.getBean(SqlSessionFactory.class).getConfiguration();
    }

    private static String obstacle(AssertableApplicationContext context, String statement) {
        // Mappers are made, and so known, when somebody asks for them.
        context.getBean(TheirMapper.class);
        Mappers.implementations(Form.XML).forEach(context::getBean);
        Mappers.implementations(Form.ANNOTATION).forEach(context::getBean);
        List<Compilation> compilations = ((CompiledConfiguration) configuration(context)).compilations();
        return compilations.stream()
                .filter(compilation -> compilation.statement().equals(statement))
                .findAny()
                .orElseThrow()
                .obstacle();
    }
}
