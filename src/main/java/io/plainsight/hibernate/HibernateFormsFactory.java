package io.plainsight.hibernate;

import io.plainsight.guide.LiveForms;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Starts Hibernate on a database, as it comes: no schema generation, no second-level cache, nothing tuned. */
public final class HibernateFormsFactory implements LiveForms.Factory {

    @Override
    public LiveForms open(DataSource dataSource) {
        return new HibernateForms(dataSource, sessionFactory(dataSource));
    }

    static SessionFactory sessionFactory(DataSource dataSource) {
        String version = new JdbcTemplate(dataSource).queryForObject("select version()", String.class);
        return new HibernatePersistenceConfiguration("plainsight")
                .managedClasses(
                        User.class,
                        Profile.class,
                        Author.class,
                        Book.class,
                        Student.class,
                        Course.class,
                        Enrollment.class)
                .property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource)
                // To MySQL's driver every server is MySQL, and Hibernate's own look stumbles over MariaDB's catalogue.
                .property(JdbcSettings.ALLOW_METADATA_ON_BOOT, false)
                .property(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, version.contains("MariaDB") ? "MariaDB" : "MySQL")
                .property(JdbcSettings.JAKARTA_HBM2DDL_DB_VERSION, version)
                // createdAt is created_at, as Spring Boot has it too.
                .property(MappingSettings.PHYSICAL_NAMING_STRATEGY, new PhysicalNamingStrategySnakeCaseImpl())
                // What goes wrong is said by whoever called.
                .property(JdbcSettings.LOG_JDBC_ERRORS, false)
                .createEntityManagerFactory();
    }
}
