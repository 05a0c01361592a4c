package io.plainsight.mybatis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.courses.Enrollment;
import io.plainsight.people.Profile;
import io.plainsight.testing.BothForms;
import io.plainsight.testing.MapperTest;
import io.plainsight.testing.MySqlOnly;
import io.plainsight.testing.factories.Factories;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** What violates a constraint of the schema fails with Spring's exception for it, in a message that names it. */
@BothForms
class ConstraintsIT extends MapperTest {

    private static final long ABSENT = Long.MAX_VALUE;

    ConstraintsIT(Form form) {
        super(form);
    }

    static Stream<Violation> violations() {
        return Stream.of(
                        Stream.of(
                                duplicate("users_email_unique", (create, mappers) -> {
                                    create.user()
                                            .with(u -> u.setEmail("twice@example.com"))
                                            .create();
                                    create.user()
                                            .with(u -> u.setEmail("TWICE@example.com"))
                                            .create();
                                }),
                                duplicate("profiles_user_unique", (create, mappers) -> {
                                    Profile first = create.profile().create();
                                    create.profile()
                                            .with(p -> p.setUserId(first.getUserId()))
                                            .create();
                                }),
                                duplicate(
                                        "books_isbn_unique",
                                        (create, mappers) -> create.book()
                                                .with(b -> b.setIsbn("9780060512750"))
                                                .create(2)),
                                duplicate("students_email_unique", (create, mappers) -> {
                                    create.student()
                                            .with(s -> s.setEmail("e@university.edu"))
                                            .create();
                                    create.student()
                                            .with(s -> s.setEmail("é@university.edu"))
                                            .create();
                                }),
                                duplicate("courses_code_unique", (create, mappers) -> {
                                    create.course().with(c -> c.setCode("CS1")).create();
                                    create.course().with(c -> c.setCode("cs1 ")).create();
                                }),
                                duplicate("enrollments_student_course_unique", (create, mappers) -> {
                                    Enrollment first = create.enrollment().create();
                                    mappers.enrollments()
                                            .insert(new Enrollment(first.getStudentId(), first.getCourseId()));
                                }),
                                duplicate("PRIMARY", (create, mappers) -> {
                                    long student = create.student().create().getId();
                                    long course = create.course().create().getId();
                                    mappers.students().insertCourse(student, course);
                                    mappers.courses().insertStudent(course, student);
                                })),
                        Stream.of(
                                refused(
                                        "profiles_user_fk",
                                        (create, mappers) -> create.profile()
                                                .with(p -> p.setUserId(ABSENT))
                                                .create()),
                                refused(
                                        "books_author_fk",
                                        (create, mappers) -> create.book()
                                                .with(b -> b.setAuthorId(ABSENT))
                                                .create()),
                                refused(
                                        "enrollments_student_fk",
                                        (create, mappers) -> create.enrollment()
                                                .with(e -> e.setStudentId(ABSENT))
                                                .create()),
                                refused(
                                        "enrollments_course_fk",
                                        (create, mappers) -> create.enrollment()
                                                .with(e -> e.setCourseId(ABSENT))
                                                .create()),
                                refused(
                                        "student_courses_student_fk",
                                        (create, mappers) -> mappers.students()
                                                .insertCourse(
                                                        ABSENT,
                                                        create.course().create().getId())),
                                refused(
                                        "student_courses_student_fk",
                                        (create, mappers) -> mappers.courses()
                                                .insertStudent(
                                                        create.course().create().getId(), ABSENT)),
                                refused(
                                        "student_courses_course_fk",
                                        (create, mappers) -> mappers.students()
                                                .insertCourse(
                                                        create.student()
                                                                .create()
                                                                .getId(),
                                                        ABSENT)),
                                refused(
                                        "student_courses_course_fk",
                                        (create, mappers) -> mappers.courses()
                                                .insertStudent(
                                                        ABSENT,
                                                        create.student()
                                                                .create()
                                                                .getId()))),
                        checks())
                .flatMap(violations -> violations);
    }

    static Stream<Violation> checks() {
        return Stream.of(
                refused(
                        "users_role_known",
                        (create, mappers) ->
                                create.user().with(u -> u.setRole("root")).create()),
                refused(
                        "users_age_possible",
                        (create, mappers) ->
                                create.user().with(u -> u.setAge(-1)).create()),
                refused(
                        "users_age_possible",
                        (create, mappers) ->
                                create.user().with(u -> u.setAge(151)).create()),
                refused(
                        "books_published_year_possible",
                        (create, mappers) ->
                                create.book().with(b -> b.setPublishedYear(0)).create()),
                refused(
                        "books_published_year_possible",
                        (create, mappers) -> create.book()
                                .with(b -> b.setPublishedYear(10_000))
                                .create()),
                refused(
                        "enrollments_completed_after_enrolled",
                        (create, mappers) -> create.enrollment()
                                .with(e -> e.setEnrolledAt(LocalDateTime.of(2024, 9, 1, 8, 0)))
                                .with(e -> e.setCompletedAt(e.getEnrolledAt().minusNanos(1_000)))
                                .create()));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void aViolatedConstraintIsNamed(Violation violation) {
        assertThatThrownBy(() -> violation.work.accept(factories, mappers))
                .isExactlyInstanceOf(violation.exception)
                .hasMessageContaining(violation.constraint);
    }

    @ParameterizedTest
    @MethodSource("checks")
    @MySqlOnly
    void aViolatedCheckIsRecognisedByTheServersOwnNumber(Violation violation) {
        assertThatThrownBy(() -> violation.work.accept(factories, mappers))
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(3819));
    }

    @Test
    void everyConstraintOfTheSchemaIsViolatedHere() {
        Set<String> constraints = new HashSet<>(jdbc.queryForList("""
                select constraint_name
                from information_schema.table_constraints
                where table_schema = database()
                  and table_name not like 'DATABASECHANGELOG%'
                """, String.class));

        assertThat(violations().map(violation -> violation.constraint).collect(Collectors.toSet()))
                .isEqualTo(constraints);
    }

    private static Violation duplicate(String constraint, BiConsumer<Factories, Mappers> work) {
        return new Violation(constraint, DuplicateKeyException.class, work);
    }

    private static Violation refused(String constraint, BiConsumer<Factories, Mappers> work) {
        return new Violation(constraint, DataIntegrityViolationException.class, work);
    }

    private record Violation(
            String constraint, Class<? extends DataAccessException> exception, BiConsumer<Factories, Mappers> work) {

        @Override
        public String toString() {
            return constraint;
        }
    }
}
