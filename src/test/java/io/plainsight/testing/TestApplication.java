package io.plainsight.testing;

import io.plainsight.compare.Executor;
import io.plainsight.compare.RecordingConfiguration;
import io.plainsight.database.MigrationConfiguration;
import io.plainsight.guide.EntryRunner;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The application as the tests see it: the same parts, on the database of the tests, with empty tables. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({TestDatabase.class, MigrationConfiguration.class, RecordingConfiguration.class, MappedStatementLog.class})
class TestApplication {

    @Bean
    EntryRunner entryRunner(Executor executor, BeanFactory beans) {
        return new EntryRunner(executor, beans::getBean);
    }
}
