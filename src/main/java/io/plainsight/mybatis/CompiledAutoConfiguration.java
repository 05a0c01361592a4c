package io.plainsight.mybatis;

import io.plainsight.mybatis.compiled.CompiledConfiguration;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.mybatis.spring.boot.autoconfigure.MybatisProperties;
import org.mybatis.spring.boot.autoconfigure.SqlSessionFactoryBeanCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Gives the starter's {@code SqlSessionFactory} a {@link CompiledConfiguration} with the same settings, which compiles
 * the mappers that {@code plainsight.compiled-mappers} says: {@code own}, which is the default, {@code all} or
 * {@code none}. The application's {@link ConfigurationCustomizer}s are called once more, for this one.
 *
 * <p>A {@code SqlSessionFactory} of the application's own, a configuration set by a customizer of its own, and one from
 * {@code mybatis.config-location} stay as they are, and nothing is compiled there.
 */
@AutoConfiguration(before = MybatisAutoConfiguration.class)
@ConditionalOnClass({SqlSessionFactoryBean.class, SqlSessionFactoryBeanCustomizer.class})
public class CompiledAutoConfiguration {

    /** First, so that any other has the last word. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SqlSessionFactoryBeanCustomizer plainsightCompiledMappers(
            Environment environment,
            ObjectProvider<MybatisProperties> properties,
            ObjectProvider<ConfigurationCustomizer> customizers) {
        CompiledMappers mappers = Binder.get(environment)
                .bind("plainsight.compiled-mappers", CompiledMappers.class)
                .orElse(CompiledMappers.OWN);
        return factory -> {
            MybatisProperties settings = properties.getIfAvailable(MybatisProperties::new);
            if (mappers != CompiledMappers.NONE && !StringUtils.hasText(settings.getConfigLocation())) {
                factory.setConfiguration(configuration(mappers, settings, customizers));
            }
        };
    }

    private static CompiledConfiguration configuration(
            CompiledMappers mappers, MybatisProperties settings, ObjectProvider<ConfigurationCustomizer> customizers) {
        CompiledConfiguration configuration = new CompiledConfiguration();
        configuration.setCompiledStatements(mappers::contain);
        if (settings.getConfiguration() != null) {
            settings.getConfiguration().applyTo(configuration);
        }
        customizers.orderedStream().forEach(customizer -> customizer.customize(configuration));
        return configuration;
    }
}
