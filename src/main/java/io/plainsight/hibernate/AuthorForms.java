package io.plainsight.hibernate;

import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.Session;

/** Authors, by their books and with them. */
final class AuthorForms {

    private AuthorForms() {}

    @GuideForm("query.join-like")
    static List<Author> joinLike(Session session, String title) {
        String query = "select distinct a from Author a join a.books b where b.title like :title";
        return session.createQuery(query, Author.class)
                .setParameter("title", title)
                .getResultList();
    }

    @GuideForm("query.eager-select-in")
    static List<Author> eagerSelectIn(Session session) {
        session.setSubselectFetchingEnabled(true);
        List<Author> authors = session.createQuery("from Author", Author.class).getResultList();
        // The first collection brings those of all authors along.
        authors.forEach(author -> Hibernate.initialize(author.getBooks()));
        return authors;
    }

    @GuideForm({"query.eager-join", "performance.eager"})
    static List<Author> eagerJoin(Session session) {
        return session.createQuery("from Author a left join fetch a.books", Author.class)
                .getResultList();
    }

    @GuideForm("query.eager-join#limit")
    static List<Author> eagerJoinLimit(Session session) {
        return session.createQuery("from Author a left join fetch a.books order by a.id", Author.class)
                .setMaxResults(2)
                .getResultList();
    }

    @GuideForm("advanced.subquery-in")
    static List<Author> subqueryIn(Session session, int year) {
        String query = "from Author where id in (select b.author.id from Book b where b.publishedYear > :year)";
        return session.createQuery(query, Author.class)
                .setParameter("year", year)
                .getResultList();
    }

    @GuideForm("advanced.subquery-join")
    static List<Author> subqueryJoin(Session session, int year) {
        String query = "select distinct a from Author a join a.books b where b.publishedYear > :year";
        return session.createQuery(query, Author.class)
                .setParameter("year", year)
                .getResultList();
    }

    @GuideForm("performance.n-plus-one")
    static List<Author> nPlusOne(Session session) {
        List<Author> authors = session.createQuery("from Author", Author.class).getResultList();
        for (Author author : authors) {
            author.getBooks().size(); // a statement for each author
        }
        return authors;
    }

    @GuideForm("performance.eager#count")
    static List<AuthorBookCount> eagerCount(Session session) {
        List<Author> authors = session.createQuery("from Author a left join fetch a.books", Author.class)
                .getResultList();
        return authors.stream().map(AuthorForms::countBooks).toList();
    }

    private static AuthorBookCount countBooks(Author author) {
        return new AuthorBookCount(author.getId(), author.getBooks().size());
    }
}
