package io.plainsight.testing.factories;

import io.plainsight.books.Author;
import io.plainsight.books.Book;
import io.plainsight.courses.Course;
import io.plainsight.courses.Enrollment;
import io.plainsight.courses.Student;
import io.plainsight.mybatis.Mappers;
import io.plainsight.people.Profile;
import io.plainsight.people.User;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.datafaker.Faker;

/**
 * The factories of one test, with the guide's defaults. Each test has its own, so sequences start at 0 and the same
 * calls give the same values, whatever ran before.
 */
public final class Factories {

    private static final long SEED = 20_230_101;

    private final Faker faker = new Faker(Locale.ENGLISH, new Random(SEED));
    private final Mappers mappers;
    private final AtomicInteger users = new AtomicInteger();
    private final AtomicInteger books = new AtomicInteger();
    private final AtomicInteger students = new AtomicInteger();
    private final AtomicInteger courses = new AtomicInteger();

    /** @param mappers what {@code create} stores through */
    public Factories(Mappers mappers) {
        this.mappers = mappers;
    }

    /** Active members of unknown age, by their constructor. */
    public Factory<User> user() {
        return new Factory<>(this::newUser, user -> {}, mappers.users()::insert);
    }

    /** Of a user of their own. */
    public Factory<Profile> profile() {
        return new Factory<>(
                this::newProfile,
                profile -> {
                    if (profile.getUserId() == null && profile.getUser() == null) {
                        profile.setUser(user().build());
                    }
                },
                this::store);
    }

    public Factory<Author> author() {
        return new Factory<>(() -> new Author(faker.name().fullName()), author -> {}, mappers.authors()::insert);
    }

    /** By an author of their own, of unknown year. */
    public Factory<Book> book() {
        return new Factory<>(
                this::newBook,
                book -> {
                    if (book.getAuthorId() == null && book.getAuthor() == null) {
                        book.setAuthor(author().build());
                    }
                },
                this::store);
    }

    public Factory<Student> student() {
        return new Factory<>(this::newStudent, student -> {}, mappers.students()::insert);
    }

    public Factory<Course> course() {
        return new Factory<>(this::newCourse, course -> {}, mappers.courses()::insert);
    }

    /** Of a student and in a course of their own, graded, not completed. */
    public Factory<Enrollment> enrollment() {
        return new Factory<>(
                this::newEnrollment,
                enrollment -> {
                    if (enrollment.getStudentId() == null && enrollment.getStudent() == null) {
                        enrollment.setStudent(student().build());
                    }
                    if (enrollment.getCourseId() == null && enrollment.getCourse() == null) {
                        enrollment.setCourse(course().build());
                    }
                },
                this::store);
    }

    private User newUser() {
        return new User(faker.name().fullName(), "user%d@example.com".formatted(users.getAndIncrement()));
    }

    private Profile newProfile() {
        Profile profile = new Profile();
        profile.setBio(faker.lorem().maxLengthSentence(200));
        profile.setAvatarUrl(faker.internet().image());
        return profile;
    }

    private Book newBook() {
        Book book = new Book(faker.lorem().sentence(4, 0));
        book.setIsbn("978%010d".formatted(books.getAndIncrement()));
        return book;
    }

    private Student newStudent() {
        return new Student(faker.name().fullName(), "student%d@university.edu".formatted(students.getAndIncrement()));
    }

    private Course newCourse() {
        return new Course(faker.lorem().word(), "CS%03d".formatted(courses.getAndIncrement()));
    }

    private Enrollment newEnrollment() {
        Enrollment enrollment = new Enrollment();
        enrollment.setGrade(faker.options().option("A", "B", "C", "D", "F"));
        return enrollment;
    }

    private void store(Profile profile) {
        User user = profile.getUser();
        if (user != null && user.getId() == null) {
            mappers.users().insert(user);
        }
        mappers.profiles().insert(profile);
    }

    private void store(Book book) {
        Author author = book.getAuthor();
        if (author != null && author.getId() == null) {
            mappers.authors().insert(author);
        }
        mappers.books().insert(book);
    }

    private void store(Enrollment enrollment) {
        Student student = enrollment.getStudent();
        if (student != null && student.getId() == null) {
            mappers.students().insert(student);
        }
        Course course = enrollment.getCourse();
        if (course != null && course.getId() == null) {
            mappers.courses().insert(course);
        }
        mappers.enrollments().insert(enrollment);
    }
}
