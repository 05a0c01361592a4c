package io.plainsight.hibernate;

import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Counts, sums and ranks. */
final class AggregateForms {

    private AggregateForms() {}

    @GuideForm("aggregate.count")
    static Long count(Session session) {
        return session.createQuery("select count(*) from User", Long.class).getSingleResult();
    }

    @GuideForm("aggregate.sum")
    static @Nullable Long sum(Session session) {
        return session.createQuery("select sum(age) from User", Long.class).getSingleResult();
    }

    @GuideForm("aggregate.average")
    static @Nullable Double average(Session session) {
        return session.createQuery("select avg(age) from User", Double.class).getSingleResult();
    }

    @GuideForm("aggregate.minimum")
    static @Nullable Integer minimum(Session session) {
        return session.createQuery("select min(age) from User", Integer.class).getSingleResult();
    }

    @GuideForm("aggregate.maximum")
    static @Nullable Integer maximum(Session session) {
        return session.createQuery("select max(age) from User", Integer.class).getSingleResult();
    }

    @GuideForm("query.books-per-author")
    static List<AuthorBookCount> booksPerAuthor(Session session) {
        String query = "select a.id, count(b) from Author a join a.books b group by a.id";
        return session.createQuery(query, AuthorBookCount.class).getResultList();
    }

    @GuideForm("advanced.window-row-number")
    static List<RankedBook> rankWithinAuthor(Session session) {
        String query = """
                select title, author.id,
                    row_number() over (partition by author.id order by publishedYear desc)
                from Book""";
        return session.createQuery(query, RankedBook.class).getResultList();
    }
}
