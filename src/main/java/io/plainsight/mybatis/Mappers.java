package io.plainsight.mybatis;

import io.plainsight.books.AuthorAnnotationMapper;
import io.plainsight.books.AuthorMapper;
import io.plainsight.books.AuthorXmlMapper;
import io.plainsight.books.BookAnnotationMapper;
import io.plainsight.books.BookMapper;
import io.plainsight.books.BookXmlMapper;
import io.plainsight.courses.CourseAnnotationMapper;
import io.plainsight.courses.CourseMapper;
import io.plainsight.courses.CourseXmlMapper;
import io.plainsight.courses.EnrollmentAnnotationMapper;
import io.plainsight.courses.EnrollmentMapper;
import io.plainsight.courses.EnrollmentXmlMapper;
import io.plainsight.courses.StudentAnnotationMapper;
import io.plainsight.courses.StudentMapper;
import io.plainsight.courses.StudentXmlMapper;
import io.plainsight.people.ProfileAnnotationMapper;
import io.plainsight.people.ProfileMapper;
import io.plainsight.people.ProfileXmlMapper;
import io.plainsight.people.UserAnnotationMapper;
import io.plainsight.people.UserMapper;
import io.plainsight.people.UserXmlMapper;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.apache.ibatis.session.Configuration;

/** All mapper contracts in one form. */
public record Mappers(
        UserMapper users,
        ProfileMapper profiles,
        AuthorMapper authors,
        BookMapper books,
        StudentMapper students,
        CourseMapper courses,
        EnrollmentMapper enrollments) {

    private static final Map<Class<?>, Class<?>> XML = Map.of(
            UserMapper.class, UserXmlMapper.class,
            ProfileMapper.class, ProfileXmlMapper.class,
            AuthorMapper.class, AuthorXmlMapper.class,
            BookMapper.class, BookXmlMapper.class,
            StudentMapper.class, StudentXmlMapper.class,
            CourseMapper.class, CourseXmlMapper.class,
            EnrollmentMapper.class, EnrollmentXmlMapper.class);

    private static final Map<Class<?>, Class<?>> ANNOTATION = Map.of(
            UserMapper.class, UserAnnotationMapper.class,
            ProfileMapper.class, ProfileAnnotationMapper.class,
            AuthorMapper.class, AuthorAnnotationMapper.class,
            BookMapper.class, BookAnnotationMapper.class,
            StudentMapper.class, StudentAnnotationMapper.class,
            CourseMapper.class, CourseAnnotationMapper.class,
            EnrollmentMapper.class, EnrollmentAnnotationMapper.class);

    /**
     * The mappers of one form.
     *
     * @param lookup gives the mapper of an interface: {@code session::getMapper} with plain MyBatis, a bean with Spring
     */
    public static Mappers of(Form form, Function<Class<?>, ?> lookup) {
        return new Mappers(
                mapper(UserMapper.class, form, lookup),
                mapper(ProfileMapper.class, form, lookup),
                mapper(AuthorMapper.class, form, lookup),
                mapper(BookMapper.class, form, lookup),
                mapper(StudentMapper.class, form, lookup),
                mapper(CourseMapper.class, form, lookup),
                mapper(EnrollmentMapper.class, form, lookup));
    }

    /** Adds the mappers of one form. The XML of each lies beside its interface, so nothing else is needed. */
    public static void addTo(Configuration configuration, Form form) {
        implementations(form).forEach(configuration::addMapper);
    }

    /** The interfaces that implement the contracts in a form, in no particular order. */
    public static Collection<Class<?>> implementations(Form form) {
        return byContract(form).values();
    }

    /** The interface that implements a contract in a form. */
    public static Class<?> implementation(Class<?> contract, Form form) {
        Class<?> implementation = byContract(form).get(contract);
        if (implementation == null) {
            throw new IllegalArgumentException(contract.getName() + " is not a mapper contract");
        }
        return implementation;
    }

    private static Map<Class<?>, Class<?>> byContract(Form form) {
        return form == Form.XML ? XML : ANNOTATION;
    }

    private static <T> T mapper(Class<T> contract, Form form, Function<Class<?>, ?> lookup) {
        return contract.cast(lookup.apply(implementation(contract, form)));
    }
}
