package io.plainsight.workbench;

import io.plainsight.compare.Executor;
import io.plainsight.workbench.entry.EntryController;
import io.plainsight.workbench.measurement.JobController;
import io.plainsight.workbench.measurement.Jobs;
import io.plainsight.workbench.measurement.MeasurementController;
import io.plainsight.workbench.measurement.Measurements;
import io.plainsight.workbench.overview.OverviewController;
import io.plainsight.workbench.page.Navigation;
import io.plainsight.workbench.page.ProblemPages;
import io.plainsight.workbench.page.SecurityFilter;
import io.plainsight.workbench.page.UnreadableRequests;
import io.plainsight.workbench.performance.PerformanceController;
import io.plainsight.workbench.run.LiveRuns;
import io.plainsight.workbench.run.Recorded;
import io.plainsight.workbench.run.TimeLimit;
import io.plainsight.workbench.schema.LiveSchema;
import io.plainsight.workbench.schema.SchemaController;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSessionFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What the workbench is made of. */
@Configuration(proxyBeanMethods = false)
@Import({
    OverviewController.class,
    EntryController.class,
    MeasurementController.class,
    JobController.class,
    PerformanceController.class,
    SchemaController.class,
    ProblemPages.class,
    Navigation.class
})
public class Workbench {

    @Bean
    Recorded recorded() {
        return new Recorded();
    }

    @Bean
    TimeLimit timeLimit(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            @Value("${plainsight.time-limit:10s}") Duration limit) {
        return new TimeLimit(dataSource, transactions, limit);
    }

    @Bean
    LiveRuns liveRuns(Executor executor, TimeLimit limit, DataSource dataSource, BeanFactory beans) {
        return new LiveRuns(executor, limit, dataSource, beans::getBean);
    }

    @Bean
    LiveSchema liveSchema(DataSource dataSource, TimeLimit limit, Recorded recorded) {
        return new LiveSchema(dataSource, limit, recorded);
    }

    @Bean
    Jobs jobs(LiveRuns runs, @Value("${plainsight.job-limit:2m}") Duration limit) {
        return new Jobs(runs, limit);
    }

    @Bean
    Measurements measurements(
            LiveRuns runs,
            Executor executor,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            SqlSessionFactory sessions,
            BeanFactory beans) {
        return new Measurements(runs, executor, dataSource, transactions, sessions, beans::getBean);
    }

    /** A problem is a page, also where JSON was asked for; and a page is whole before any of it is sent. */
    @Bean
    static BeanPostProcessor wholePages() {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver pages) {
                    pages.setForceContentType(true);
                    pages.setProducePartialOutputWhileProcessing(false);
                }
                return bean;
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UnreadableRequests()));
    }

    @Bean
    FilterRegistrationBean<SecurityFilter> securityFilter(@Value("${server.address:}") String address) {
        FilterRegistrationBean<SecurityFilter> filter = new FilterRegistrationBean<>(new SecurityFilter(address));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
