package io.plainsight.hibernate;

import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.JsonNode;

/** The forms, each run in a session of its own. */
final class HibernateForms implements LiveForms {

    private final DataSource dataSource;
    private final SessionFactory sessions;
    private final NeutralTree trees;

    HibernateForms(DataSource dataSource, SessionFactory sessions) {
        this.dataSource = dataSource;
        this.sessions = sessions;
        this.trees = new NeutralTree(sessions.getPersistenceUnitUtil());
    }

    @Override
    public String name() {
        return "hibernate";
    }

    @Override
    public Map<String, String> versions() {
        return Map.of("Hibernate ORM", Version.getVersionString());
    }

    @Override
    public Optional<LiveForm> find(GuideCase guideCase) {
        return FormCatalogue.find(guideCase).map(form -> new Form(form, guideCase));
    }

    @Override
    public void close() {
        sessions.close();
    }

    private final class Form implements LiveForm {
        private final Method method;
        private final GuideCase guideCase;

        private Form(Method method, GuideCase guideCase) {
            this.method = method;
            this.guideCase = guideCase;
        }

        @Override
        public String source() {
            return FormSource.of(method);
        }

        @Override
        public JsonNode run() {
            Object result = load();
            // After the session: what is not loaded by now stays so.
            return trees.of(guideCase.entry().writes() ? null : result);
        }

        @Override
        public @Nullable Object load() {
            return inSession(this::invoke);
        }

        private @Nullable Object invoke(Session session) {
            Stream<Object> arguments = FormCatalogue.arguments(method, guideCase).stream();
            ReflectionUtils.makeAccessible(method);
            return ReflectionUtils.invokeMethod(
                    method, null, Stream.concat(Stream.of(session), arguments).toArray());
        }
    }

    private @Nullable Object inSession(Function<Session, @Nullable Object> work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (Session session = sessions.withOptions().connection(connection).openSession()) {
            // The caller's transaction is under way and stays so: this sends a SET autocommit=0 that changes nothing,
            // and
            // no COMMIT or ROLLBACK follows. Hibernate inserts and flushes at other times where it knows of none.
            session.beginTransaction();
            try {
                Object result = work.apply(session);
                session.flush();
                return result;
            } finally {
                // Else the session would stay open until the end of the transaction.
                session.getTransaction().setRollbackOnly();
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
