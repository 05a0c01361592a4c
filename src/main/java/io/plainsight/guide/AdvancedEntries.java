package io.plainsight.guide;

import static io.plainsight.guide.GuideEntry.read;
import static io.plainsight.guide.GuideEntry.write;
import static io.plainsight.guide.Section.BATCH;
import static io.plainsight.guide.Section.COMPLEX_FILTERING;
import static io.plainsight.guide.Section.N_PLUS_ONE;
import static io.plainsight.guide.Section.SUBQUERIES;
import static io.plainsight.guide.Section.WINDOW_FUNCTIONS;

import io.plainsight.books.AuthorMapper;
import io.plainsight.books.BookMapper;
import io.plainsight.mybatis.Mappers;
import io.plainsight.people.User;
import io.plainsight.people.UserMapper;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Complex filters, subqueries, windows, the N+1 problem and bulk inserts. */
final class AdvancedEntries {

    private static final Parameter<List<String>> ROLES = Parameter.texts("roles", "admin", "manager");
    private static final Parameter<LocalDateTime> CREATED_AFTER =
            Parameter.moment("created-after", LocalDateTime.of(2023, 1, 1, 0, 0));
    private static final Parameter<Integer> LIMIT = Parameter.rows("limit", 10);
    private static final Parameter<Integer> YEAR = Parameter.number("year", 2020);
    private static final Parameter<Integer> COUNT = Parameter.rows("count", 2, 10_000);

    private AdvancedEntries() {}

    static List<GuideEntry> all() {
        return List.of(
                read(
                                "advanced.complex-filter",
                                COMPLEX_FILTERING,
                                "The newest active users of some roles that were created after a moment")
                        .takes(ROLES, CREATED_AFTER, LIMIT)
                        .through(UserMapper.class, "findNewestActive")
                        .as((mappers, arguments) -> mappers.users()
                                .findNewestActive(
                                        arguments.get(ROLES), arguments.get(CREATED_AFTER), arguments.get(LIMIT))),
                read("advanced.subquery-in", SUBQUERIES, "The authors of a book published after a year, by IN")
                        .takes(YEAR)
                        .through(AuthorMapper.class, "findByBookPublishedAfterIn")
                        .as((mappers, arguments) -> mappers.authors().findByBookPublishedAfterIn(arguments.get(YEAR))),
                read("advanced.subquery-join", SUBQUERIES, "The same authors, by JOIN and DISTINCT")
                        .takes(YEAR)
                        .through(AuthorMapper.class, "findByBookPublishedAfterJoin")
                        .as((mappers, arguments) ->
                                mappers.authors().findByBookPublishedAfterJoin(arguments.get(YEAR))),
                read(
                                "advanced.window-row-number",
                                WINDOW_FUNCTIONS,
                                "Each book's rank within its author's books, newest first")
                        .through(BookMapper.class, "rankWithinAuthor")
                        .as((mappers, arguments) -> mappers.books().rankWithinAuthor()),
                read(
                                "performance.n-plus-one",
                                N_PLUS_ONE,
                                "All authors, then one statement for each author's books: the form to avoid")
                        .sends(new Budget(1, 1))
                        .through(AuthorMapper.class, "findAllWithBooksByNestedSelect", "findBooksByAuthorId")
                        .as((mappers, arguments) -> mappers.authors().findAllWithBooksByNestedSelect()),
                read("performance.eager", N_PLUS_ONE, "The same authors and books, without a statement for each author")
                        .through(AuthorMapper.class, "findAllWithBooks")
                        .as((mappers, arguments) -> mappers.authors().findAllWithBooks()),
                write("performance.bulk-insert", BATCH, "Many users in one statement, all or none")
                        .takes(COUNT)
                        .through(UserMapper.class, "insertRows")
                        .as(AdvancedEntries::bulkInsert));
    }

    private static List<User> bulkInsert(Mappers mappers, Arguments arguments) {
        List<User> users = IntStream.rangeClosed(1, arguments.get(COUNT))
                .mapToObj(number -> new User("User " + number, "user" + number + "@example.com"))
                .toList();
        mappers.users().insertAll(users);
        return users;
    }
}
