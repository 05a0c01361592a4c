package io.plainsight.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.plainsight.compare.Execution;
import io.plainsight.compare.Executor;
import io.plainsight.guide.Cases;
import io.plainsight.guide.LiveForms;
import io.plainsight.testing.DatabaseTest;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hibernate in transactions that are none of a test's, on empty tables. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class HibernateSessionIT {

    private final DataSource dataSource;
    private final Executor executor;
    private final SessionFactory sessions;
    private final LiveForms forms;

    @Autowired
    HibernateSessionIT(DataSource dataSource, Executor executor) {
        this.dataSource = dataSource;
        this.executor = executor;
        this.sessions = HibernateFormsFactory.sessionFactory(dataSource);
        this.forms = new HibernateForms(dataSource, sessions);
    }

    @AfterEach
    void close() {
        forms.close();
    }

    @Test
    void closesTheFactory() {
        assertThat(sessions.isOpen()).isTrue();
        forms.close();
        assertThat(sessions.isOpen()).isFalse();
    }

    @Test
    void theEntitiesFitTheSchema() {
        assertThatCode(() -> sessions.getSchemaManager().validate()).doesNotThrowAnyException();
    }

    @Test
    void readsInAReadOnlyTransaction() {
        assertThat(run("basic.all", true).failure()).isNull();
        assertThat(run("pattern.repository-create", true).failure()).isNotNull();
    }

    @Test
    void leavesTheTransactionToTheCaller() {
        assertThat(run("pattern.repository-create", false).generatedKeys()).hasSize(1);
        assertThat(run("aggregate.count", true).result()).hasToString("0");
    }

    private Execution run(String id, boolean readOnly) {
        return executor.execute(
                readOnly, forms.find(Cases.find(id).orElseThrow()).orElseThrow()::run);
    }
}
