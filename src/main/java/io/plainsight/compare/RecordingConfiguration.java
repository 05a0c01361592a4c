package io.plainsight.compare;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the recorder around the application's data source. */
@Configuration(proxyBeanMethods = false)
public class RecordingConfiguration {

    /** Infrastructure: a post-processor needs it, so it exists before it could be processed itself. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static StatementRecorder statementRecorder() {
        return new StatementRecorder();
    }

    @Bean
    static BeanPostProcessor watchDataSource(StatementRecorder recorder) {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource dataSource ? recorder.watch(dataSource) : bean;
            }
        };
    }

    @Bean
    Executor executor(StatementRecorder recorder, PlatformTransactionManager transactions) {
        return new Executor(recorder, transactions);
    }
}
