package io.plainsight.database;

import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The migration starts only in a database that passed the {@link DatabaseCheck}, and loads the sample or not. */
@Configuration(proxyBeanMethods = false)
public class MigrationConfiguration {

    private static final String SAMPLE_CONTEXT = "sample";

    @Bean
    static BeanPostProcessor checkBeforeMigration(
            ObjectProvider<JdbcConnectionDetails> connection, Environment environment) {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringLiquibase liquibase) {
                    JdbcConnectionDetails details = connection.getObject();
                    DatabaseCheck.verify(details.getJdbcUrl(), details.getUsername(), details.getPassword());
                    boolean sample = environment.getProperty("plainsight.sample-data", Boolean.class, true);
                    liquibase.setContexts(sample ? SAMPLE_CONTEXT : null);
                }
                return bean;
            }
        };
    }
}
