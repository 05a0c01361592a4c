package io.plainsight.benchmark.peer;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.FlushMode;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.query.SelectionQuery;

/**
 * Hibernate: projections into records in stateless sessions where no relation is asked for, read-only entities where one
 * is, {@code find} for a single one, and {@code insertMultiple} for many.
 */
final class HibernatePeer implements Peer {

    private static final String USERS =
            "select id, name, email, active, role, age, createdAt from UserEntity order by id";
    private static final String PAIRS = "select u.id, u.name, u.email, u.active, u.role, u.age, u.createdAt"
            + " from UserEntity u cross join UserEntity other";

    private final SessionFactory sessions;

    /** @param inAutoCommit whether the pool hands out connections in auto-commit; else it need not be switched off */
    HibernatePeer(DataSource dataSource, boolean inAutoCommit) {
        sessions = new HibernatePersistenceConfiguration("benchmark")
                .managedClasses(UserEntity.class, AuthorEntity.class, BookEntity.class)
                .property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource)
                .property(JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, !inAutoCommit)
                .property(MappingSettings.PHYSICAL_NAMING_STRATEGY, new PhysicalNamingStrategySnakeCaseImpl())
                .createEntityManagerFactory();
    }

    @Override
    public List<UserRow> users() {
        return sessions.fromStatelessSession(
                session -> session.createSelectionQuery(USERS, UserRow.class).getResultList());
    }

    @Override
    public List<AuthorEntity> authorsByJoin() {
        String query = "from AuthorEntity a left join fetch a.books b order by a.id, b.id";
        return sessions.fromSession(session -> readOnly(session)
                .createSelectionQuery(query, AuthorEntity.class)
                .getResultList());
    }

    @Override
    public List<AuthorEntity> authorsByTwoQueries() {
        return sessions.fromSession(session -> {
            readOnly(session).setSubselectFetchingEnabled(true);
            List<AuthorEntity> authors = session.createSelectionQuery(
                            "from AuthorEntity order by id", AuthorEntity.class)
                    .getResultList();
            // The first collection brings those of all authors along.
            authors.forEach(author -> Hibernate.initialize(author.books()));
            return authors;
        });
    }

    @Override
    public UserEntity user(long id) {
        return sessions.fromSession(session -> session.find(UserEntity.class, id));
    }

    @Override
    public UserEntity userInReadOnlyTransaction(long id) {
        // As Spring does for @Transactional(readOnly = true): the connection, too.
        return sessions.fromSession(session -> {
            session.doWork(connection -> connection.setReadOnly(true));
            session.beginTransaction();
            UserEntity user = readOnly(session).find(UserEntity.class, id);
            session.getTransaction().commit();
            return user;
        });
    }

    private static Session readOnly(Session session) {
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        return session;
    }

    @Override
    public void streamUsers(Consumer<Object> each) {
        sessions.inStatelessSession(session -> stream(session.createSelectionQuery(USERS, UserRow.class), each));
    }

    @Override
    public void streamPairs(int rows, Consumer<Object> each) {
        sessions.inStatelessSession(session ->
                stream(session.createSelectionQuery(PAIRS, UserRow.class).setMaxResults(rows), each));
    }

    private static void stream(SelectionQuery<UserRow> query, Consumer<Object> each) {
        try (Stream<UserRow> users = query.setFetchSize(Integer.MIN_VALUE).getResultStream()) {
            users.forEach(each);
        }
    }

    @Override
    public void insertUsers(List<?> users) {
        sessions.inStatelessTransaction(session -> {
            session.setJdbcBatchSize(Sql.BATCH);
            session.insertMultiple(users);
        });
    }

    @Override
    public Object neutral(Object own) {
        if (own instanceof AuthorEntity author) {
            return author.row();
        }
        return own instanceof UserEntity user ? user.row() : own;
    }

    @Override
    public Object own(UserRow row) {
        return new UserEntity(row);
    }

    @Override
    public void close() {
        sessions.close();
    }
}
