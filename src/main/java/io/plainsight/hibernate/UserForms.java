package io.plainsight.hibernate;

import java.time.LocalDateTime;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Users, found and filtered. */
final class UserForms {

    private UserForms() {}

    @GuideForm("basic.all")
    static List<User> all(Session session) {
        return session.createQuery("from User", User.class).getResultList();
    }

    @GuideForm("basic.first")
    static @Nullable User first(Session session) {
        return session.createQuery("from User order by id", User.class)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    @GuideForm("basic.last")
    static @Nullable User last(Session session) {
        return session.createQuery("from User order by id desc", User.class)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    @GuideForm("basic.find")
    static @Nullable User find(Session session, long id) {
        return session.find(User.class, id);
    }

    @GuideForm({"basic.find-by", "pattern.repository-find-by-email"})
    static @Nullable User findByEmail(Session session, String email) {
        return session.createQuery("from User where email = :email", User.class)
                .setParameter("email", email)
                .getSingleResultOrNull();
    }

    @GuideForm("filter.where")
    static List<User> where(Session session, boolean active) {
        return session.createQuery("from User where active = :active", User.class)
                .setParameter("active", active)
                .getResultList();
    }

    @GuideForm("filter.where-all")
    static List<User> whereAll(Session session, boolean active, String role) {
        return session.createQuery("from User where active = :active and role = :role", User.class)
                .setParameter("active", active)
                .setParameter("role", role)
                .getResultList();
    }

    @GuideForm("filter.where-any")
    static List<User> whereAny(Session session, String name, String otherName) {
        return session.createQuery("from User where name = :name or name = :otherName", User.class)
                .setParameter("name", name)
                .setParameter("otherName", otherName)
                .getResultList();
    }

    @GuideForm("order.by")
    static List<User> orderBy(Session session) {
        return session.createQuery("from User order by createdAt", User.class).getResultList();
    }

    @GuideForm("order.limit-offset")
    static List<User> limitOffset(Session session, int limit, int offset) {
        return session.createQuery("from User", User.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @GuideForm("order.take")
    static List<User> take(Session session, int count) {
        return session.createQuery("from User", User.class).setMaxResults(count).getResultList();
    }

    @GuideForm("pattern.repository-find-active")
    static List<User> findActive(Session session) {
        return session.createQuery("from User where active = true", User.class).getResultList();
    }

    @GuideForm("advanced.complex-filter")
    static List<User> complexFilter(Session session, List<String> roles, LocalDateTime createdAfter, int limit) {
        String query = "from User where active = true and role in :roles and createdAt > :createdAfter"
                + " order by createdAt desc";
        return session.createQuery(query, User.class)
                .setParameter("roles", roles)
                .setParameter("createdAfter", createdAfter)
                .setMaxResults(limit)
                .getResultList();
    }
}
