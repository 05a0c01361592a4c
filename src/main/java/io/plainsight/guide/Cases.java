package io.plainsight.guide;

import io.plainsight.books.Author;
import io.plainsight.books.AuthorBookCount;
import io.plainsight.books.AuthorMapper;
import io.plainsight.mybatis.Mappers;
import io.plainsight.people.Profile;
import io.plainsight.people.ProfileMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is compared with the ORMs: every entry as it is, and the circumstances in which their answers part ways. */
public final class Cases {

    private static final String NO_USERS = "delete from users";
    private static final String NOBODY = "999";

    private static final List<GuideCase> VARIANTS = List.of(
            GuideCase.of("basic.first", "no-rows", "There is no user").after(NO_USERS),
            GuideCase.of("basic.find", "absent", "There is no such user").with("id", NOBODY),
            GuideCase.of("basic.find-by", "absent", "There is no such user").with("email", "nobody@example.com"),
            GuideCase.of("filter.where", "active-is-2", "A row whose flag is 2: true, but not equal to true")
                    .after("update users set active = 2 where id = 2"),
            GuideCase.of("aggregate.count", "no-rows", "There is no user").after(NO_USERS),
            GuideCase.of("aggregate.sum", "no-rows", "The sum of nothing").after(NO_USERS),
            GuideCase.of("aggregate.average", "no-rows", "The average of nothing")
                    .after(NO_USERS),
            GuideCase.of("aggregate.minimum", "no-rows", "The smallest of nothing")
                    .after(NO_USERS),
            GuideCase.of("aggregate.maximum", "no-rows", "The largest of nothing")
                    .after(NO_USERS),
            GuideCase.of("relation.user-profile", "no-profile", "The user has none")
                    .with("id", "2"),
            GuideCase.of("relation.user-profile", "absent", "There is no such user")
                    .with("id", NOBODY),
            GuideCase.of("relation.author-books", "no-books", "The author has none")
                    .with("id", "4"),
            GuideCase.of(
                            "relation.student-courses-dynamic",
                            "several",
                            "More than one of the student's courses is like it")
                    .with("student-id", "3"),
            GuideCase.of(
                            "relation.student-courses-dynamic",
                            "escaped",
                            "The pattern has an underscore that stands for itself")
                    .after("update courses set code = 'CS_1' where id = 1")
                    .with("code", "CS\\_%"),
            GuideCase.of("write.create-user-with-profile", "duplicate-email", "Another user has the email")
                    .with("email", "a@b.com"),
            GuideCase.of("write.append-course", "again", "The student has the course already")
                    .with("student-id", "1")
                    .with("course-id", "1"),
            GuideCase.of("write.update-user", "absent", "There is no such user").with("id", NOBODY),
            GuideCase.of("write.update-user", "unchanged", "The name is what it was")
                    .with("name", "Alice"),
            GuideCase.of("cascade.delete-author", "absent", "There is no such author")
                    .with("id", NOBODY),
            GuideCase.of("cascade.orphan-profile", "no-profile", "The user has none")
                    .with("user-id", "2"),
            GuideCase.of("cascade.orphan-profile", "replace", "The user gets a new profile in place of its own")
                    .through(
                            new MapperMethod(ProfileMapper.class, "deleteByUserId"),
                            new MapperMethod(ProfileMapper.class, "insert"))
                    .as(Cases::replaceProfile),
            GuideCase.of("query.eager-join", "limit", "The first two authors with their books")
                    .through(new MapperMethod(AuthorMapper.class, "findPageWithBooks"))
                    .as((mappers, arguments) -> mappers.authors().findPageWithBooks(2, 0)),
            GuideCase.of("pattern.repository-create", "duplicate-email", "Another user has the email")
                    .with("email", "a@b.com"),
            GuideCase.of("advanced.complex-filter", "no-roles", "None of no roles")
                    .with("roles", ""),
            GuideCase.of("performance.eager", "count", "The number of books of each author, asked after loading them")
                    .through(
                            new MapperMethod(AuthorMapper.class, "findAll"),
                            new MapperMethod(AuthorMapper.class, "findBooksByAuthorIds"))
                    .as(Cases::countLoadedBooks),
            GuideCase.of("performance.bulk-insert", "duplicate-email", "The second of the users has a taken email")
                    .after("insert into users (name, email, created_at) "
                            + "values ('Already There', 'user2@example.com', '2024-01-01 00:00:00')"));

    private static final List<GuideCase> ALL = Guide.entries().stream()
            .flatMap(entry -> Stream.concat(
                    Stream.of(GuideCase.of(entry)),
                    VARIANTS.stream().filter(variant -> variant.entry().equals(entry))))
            .toList();

    private Cases() {}

    /** Every case, in the order of the entries; an entry's own is the first of its cases. */
    public static List<GuideCase> all() {
        return ALL;
    }

    /** The cases of an entry; its own is the first. */
    public static List<GuideCase> of(GuideEntry entry) {
        return ALL.stream().filter(each -> each.entry().equals(entry)).toList();
    }

    /** The case of an id; empty where there is none. */
    public static Optional<GuideCase> find(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static @Nullable Object replaceProfile(Mappers mappers, Arguments arguments) {
        Profile profile = new Profile();
        profile.setUserId(1L);
        profile.setBio("New");
        return mappers.profiles().deleteByUserId(1) + mappers.profiles().insert(profile);
    }

    private static List<AuthorBookCount> countLoadedBooks(Mappers mappers, Arguments arguments) {
        return mappers.authors().findAllWithBooksBySelectIn().stream()
                .map(Cases::count)
                .toList();
    }

    private static AuthorBookCount count(Author author) {
        return new AuthorBookCount(author.getId(), author.getBooks().size());
    }
}
