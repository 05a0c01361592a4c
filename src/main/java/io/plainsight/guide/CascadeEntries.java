package io.plainsight.guide;

import static io.plainsight.guide.GuideEntry.write;
import static io.plainsight.guide.Section.CASCADES;

import io.plainsight.books.AuthorMapper;
import io.plainsight.books.BookMapper;
import io.plainsight.courses.CourseMapper;
import io.plainsight.courses.StudentMapper;
import io.plainsight.people.ProfileMapper;
import io.plainsight.people.UserMapper;
import java.util.List;

/** Deletes; the foreign keys take along what depends on the row, so each is one statement. */
final class CascadeEntries {

    private static final Parameter<Long> ID = Parameter.key("id", 1);
    private static final Parameter<Long> USER_ID = Parameter.key("user-id", 1);
    private static final Parameter<Long> BOOK_ID = Parameter.key("book-id", 1);
    private static final Parameter<Long> AUTHOR_ID = Parameter.key("author-id", 1);

    private CascadeEntries() {}

    static List<GuideEntry> all() {
        return List.of(
                write("cascade.delete-user", CASCADES, "Deletes a user; its profile goes with it")
                        .takes(ID)
                        .through(UserMapper.class, "deleteById")
                        .as((mappers, arguments) -> mappers.users().deleteById(arguments.get(ID))),
                write("cascade.delete-author", CASCADES, "Deletes an author; its books go with it")
                        .takes(ID)
                        .through(AuthorMapper.class, "deleteById")
                        .as((mappers, arguments) -> mappers.authors().deleteById(arguments.get(ID))),
                write("cascade.delete-book", CASCADES, "Deletes a book; its author stays")
                        .takes(ID)
                        .through(BookMapper.class, "deleteById")
                        .as((mappers, arguments) -> mappers.books().deleteById(arguments.get(ID))),
                write(
                                "cascade.delete-student",
                                CASCADES,
                                "Deletes a student; its enrollments and join rows go with it, the courses stay")
                        .takes(ID)
                        .through(StudentMapper.class, "deleteById")
                        .as((mappers, arguments) -> mappers.students().deleteById(arguments.get(ID))),
                write(
                                "cascade.delete-course",
                                CASCADES,
                                "Deletes a course; its enrollments and join rows go with it, the students stay")
                        .takes(ID)
                        .through(CourseMapper.class, "deleteById")
                        .as((mappers, arguments) -> mappers.courses().deleteById(arguments.get(ID))),
                write(
                                "cascade.orphan-profile",
                                CASCADES,
                                "Deletes the profile that was taken from a user; the user stays")
                        .takes(USER_ID)
                        .through(ProfileMapper.class, "deleteByUserId")
                        .as((mappers, arguments) -> mappers.profiles().deleteByUserId(arguments.get(USER_ID))),
                write("cascade.orphan-book", CASCADES, "Deletes a book that was taken from its author's books")
                        .takes(BOOK_ID, AUTHOR_ID)
                        .through(BookMapper.class, "deleteByIdAndAuthorId")
                        .as((mappers, arguments) -> mappers.books()
                                .deleteByIdAndAuthorId(arguments.get(BOOK_ID), arguments.get(AUTHOR_ID))));
    }
}
