package io.plainsight.testing.factories;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.books.Author;
import io.plainsight.books.Book;
import io.plainsight.courses.Course;
import io.plainsight.courses.Enrollment;
import io.plainsight.courses.Student;
import io.plainsight.mybatis.Form;
import io.plainsight.people.Profile;
import io.plainsight.people.User;
import io.plainsight.testing.BothForms;
import io.plainsight.testing.MapperTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@BothForms
class FactoriesIT extends MapperTest {

    FactoriesIT(Form form) {
        super(form);
    }

    @Test
    void eachTestGetsTheSameValues() {
        assertThat(oneOfEach(factories))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(oneOfEach(new Factories(mappers)));
        assertThat(new Factories(mappers).user().build().getName()).isEqualTo("Emmitt Swift");
    }

    @Test
    void uniqueColumnsCountUp() {
        assertThat(factories.user().build(2))
                .extracting(User::getEmail)
                .containsExactly("user0@example.com", "user1@example.com");
        assertThat(factories.book().build(2))
                .extracting(Book::getIsbn)
                .containsExactly("9780000000000", "9780000000001");
        assertThat(factories.student().build(2))
                .extracting(Student::getEmail)
                .containsExactly("student0@university.edu", "student1@university.edu");
        assertThat(factories.course().build(2)).extracting(Course::getCode).containsExactly("CS000", "CS001");
    }

    @Test
    void buildStoresNothing() {
        Profile profile = factories.profile().build();
        oneOfEach(factories);

        assertThat(profile.getId()).isNull();
        assertThat(profile.getUser().getId()).isNull();
        assertThat(profile.getUser().getProfile()).isSameAs(profile);
        assertThat(rows("""
                        select id from users
                        union all select id from authors
                        union all select id from students
                        union all select id from courses
                        """)).isEmpty();
    }

    @Test
    void createStoresTheParentsToo() {
        Profile profile = factories.profile().create();
        Book book = factories.book().create();
        Enrollment enrollment = factories.enrollment().create();

        assertThat(rows("select id, user_id, bio, avatar_url from profiles"))
                .containsExactly(
                        row(profile.getId(), profile.getUser().getId(), profile.getBio(), profile.getAvatarUrl()));
        assertThat(rows("select id, title, isbn, author_id, published_year from books"))
                .containsExactly(row(
                        book.getId(),
                        book.getTitle(),
                        "9780000000000",
                        book.getAuthor().getId(),
                        null));
        assertThat(rows("select id, student_id, course_id, grade, completed_at from enrollments"))
                .containsExactly(row(
                        enrollment.getId(),
                        enrollment.getStudent().getId(),
                        enrollment.getCourse().getId(),
                        enrollment.getGrade(),
                        null));
    }

    @Test
    void eachOfSeveralHasParentsOfItsOwn() {
        factories.book().create(2);

        assertThat(rows("select count(*), count(distinct author_id) from books"))
                .containsExactly(row(2L, 2L));
    }

    @Test
    void aGivenParentIsTakenAndNoOtherMade() {
        Author author = factories.author().create();
        Factory<Book> ofAuthor = factories.book().with(book -> book.setAuthor(author));
        Factory<Book> ofItsId = factories.book().with(book -> book.setAuthorId(author.getId()));

        List<Book> books = List.of(ofAuthor.create(), ofItsId.create());

        assertThat(rows("select id, author_id from books order by id"))
                .containsExactly(
                        row(books.get(0).getId(), author.getId()),
                        row(books.get(1).getId(), author.getId()));
        assertThat(rows("select id from authors")).containsExactly(row(author.getId()));
    }

    @Test
    void aLaterOverrideWinsAndLeavesTheEarlierFactoryAlone() {
        Factory<User> admins = factories.user().with(user -> user.setRole("admin"));
        Factory<User> managers = admins.with(user -> user.setRole("manager"));

        assertThat(managers.create().getRole()).isEqualTo("manager");
        assertThat(admins.create().getRole()).isEqualTo("admin");
        assertThat(rows("select role from users order by id")).containsExactly(row("manager"), row("admin"));
    }

    @Test
    void nullOverridesTheDefault() {
        factories.book().with(book -> book.setIsbn(null)).create();

        assertThat(rows("select isbn from books")).containsExactly(row((Object) null));
    }

    private static List<Object> oneOfEach(Factories factories) {
        return List.of(
                factories.profile().build(),
                factories.book().build(),
                factories.enrollment().build());
    }
}
