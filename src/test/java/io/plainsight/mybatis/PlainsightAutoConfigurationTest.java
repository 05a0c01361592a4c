package io.plainsight.mybatis;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.people.UserAnnotationMapper;
import io.plainsight.people.UserMapper;
import io.plainsight.people.UserRepository;
import io.plainsight.people.UserXmlMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.annotation.MapperScan;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** In an application of somebody else's; nothing here connects to a database. */
class PlainsightAutoConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(MybatisAutoConfiguration.class, PlainsightAutoConfiguration.class));

    @Mapper
    interface TheirMapper {
        @Select("select 1")
        int one();
    }

    @Configuration(proxyBeanMethods = false)
    static class TheirDatabase {
        @Bean
        DataSource dataSource() {
            return new DriverManagerDataSource();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @MapperScan(basePackageClasses = TheirMapper.class, annotationClass = Mapper.class)
    static class TheirScan {}

    @Configuration(proxyBeanMethods = false)
    static class TheirTwoFactories {
        @Bean
        SqlSessionFactory first() {
            return new SqlSessionFactoryBuilder().build(PlainMyBatis.over(new DriverManagerDataSource()));
        }

        @Bean
        SqlSessionFactory second() {
            return first();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TheirPrimaryFactory extends TheirTwoFactories {
        @Bean
        @Primary
        @Override
        SqlSessionFactory first() {
            return super.first();
        }
    }

    /** What {@code @SpringBootApplication} brings: the starter then scans by itself. */
    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    static class TheirPackage {}

    @Test
    void givesTheXmlFormToWhoeverAsksForAContract() {
        application.withUserConfiguration(TheirDatabase.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(UserMapper.class)).isInstanceOf(UserXmlMapper.class);
            assertThat(context).hasSingleBean(UserAnnotationMapper.class).hasSingleBean(UserRepository.class);
        });
    }

    @Test
    void registersEveryMapperInBothForms() {
        application.withUserConfiguration(TheirDatabase.class).run(context -> {
            for (Form form : Form.values()) {
                assertThat(Mappers.implementations(form))
                        .hasSize(7)
                        .allSatisfy(mapper -> assertThat(context).hasSingleBean(mapper));
            }
        });
    }

    @Test
    void addsTheMappersAndTheRepositoryAndNoOtherBeans() {
        Set<String> expected = new HashSet<>();
        for (Form form : Form.values()) {
            Mappers.implementations(form).forEach(mapper -> expected.add(mapper.getName()));
        }
        expected.addAll(List.of(
                "userRepository", PlainsightAutoConfiguration.SESSION, PlainsightAutoConfiguration.class.getName()));

        application
                .withUserConfiguration(TheirDatabase.class)
                .run(with -> application
                        .withUserConfiguration(TheirDatabase.class)
                        .withPropertyValues("plainsight.mappers.enabled=false")
                        .run(without -> assertThat(with.getBeanDefinitionNames())
                                .filteredOn(name -> !without.containsBeanDefinition(name))
                                .containsExactlyInAnyOrderElementsOf(expected)));
    }

    @Test
    void leavesTheirSessionToThem() {
        application
                .withUserConfiguration(TheirDatabase.class)
                .run(context -> assertThat(context.getBean(SqlSessionTemplate.class))
                        .isSameAs(context.getBean("sqlSessionTemplate")));
    }

    @Test
    void standsBesideMappersThatTheyScanFor() {
        application
                .withUserConfiguration(TheirDatabase.class, TheirScan.class)
                .run(context ->
                        assertThat(context).hasSingleBean(TheirMapper.class).hasSingleBean(UserXmlMapper.class));
    }

    @Test
    void standsBesideMappersThatTheStarterFinds() {
        application
                .withUserConfiguration(TheirDatabase.class, TheirPackage.class)
                .run(context ->
                        assertThat(context).hasSingleBean(TheirMapper.class).hasSingleBean(UserXmlMapper.class));
    }

    @Test
    void canBeSwitchedOff() {
        application
                .withUserConfiguration(TheirDatabase.class)
                .withPropertyValues("plainsight.mappers.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(UserMapper.class));
    }

    @Test
    void keepsOutWhereMyBatisSpringIsMissing() {
        application
                .withUserConfiguration(TheirPrimaryFactory.class)
                .withClassLoader(new FilteredClassLoader("org.mybatis.spring"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(UserRepository.class));
    }

    @Test
    void keepsOutWhereNobodyCanSayWhichFactoryIsMeant() {
        application
                .withUserConfiguration(TheirTwoFactories.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(UserMapper.class));
    }

    @Test
    void takesThePrimaryOfTheirFactories() {
        application.withUserConfiguration(TheirPrimaryFactory.class).run(context -> {
            assertThat(context).hasSingleBean(UserXmlMapper.class);
            assertThat(context.getBean(PlainsightAutoConfiguration.SESSION, SqlSessionTemplate.class)
                            .getSqlSessionFactory())
                    .isSameAs(context.getBean("first"));
        });
    }

    @Test
    void keepsOutWhereThereIsNoDatabase() {
        application.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(UserMapper.class));
    }
}
