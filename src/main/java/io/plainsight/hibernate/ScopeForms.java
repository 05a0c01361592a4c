package io.plainsight.hibernate;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import java.util.List;
import org.hibernate.Session;

/** Conditions that can be combined: JPA's criteria. */
final class ScopeForms {

    private ScopeForms() {}

    @GuideForm("pattern.scope-active")
    static List<User> active(Session session) {
        CriteriaBuilder builder = session.getCriteriaBuilder();
        CriteriaQuery<User> query = builder.createQuery(User.class);
        Root<User> user = query.from(User.class);
        query.where(builder.isTrue(user.get("active")));
        return session.createQuery(query).getResultList();
    }

    @GuideForm("pattern.scope-with-profile")
    static List<User> withProfile(Session session) {
        CriteriaQuery<User> query = session.getCriteriaBuilder().createQuery(User.class);
        Root<User> user = query.from(User.class);
        user.fetch("profile", JoinType.LEFT);
        return session.createQuery(query).getResultList();
    }

    @GuideForm("pattern.scope-by-role")
    static List<User> byRole(Session session, String role) {
        CriteriaBuilder builder = session.getCriteriaBuilder();
        CriteriaQuery<User> query = builder.createQuery(User.class);
        Root<User> user = query.from(User.class);
        query.where(builder.equal(user.get("role"), role));
        return session.createQuery(query).getResultList();
    }

    @GuideForm("pattern.scope-chain")
    static List<User> chain(Session session, String role) {
        CriteriaBuilder builder = session.getCriteriaBuilder();
        CriteriaQuery<User> query = builder.createQuery(User.class);
        Root<User> user = query.from(User.class);
        user.fetch("profile", JoinType.LEFT);
        query.where(builder.isTrue(user.get("active")), builder.equal(user.get("role"), role));
        return session.createQuery(query).getResultList();
    }
}
