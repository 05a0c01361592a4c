package io.plainsight.courses;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

/**
 * Every statement on {@code courses} and, from a course's side, on {@code student_courses}, whether written in XML or
 * in annotations; one statement a method.
 *
 * <p>Courses are ordered by primary key; a list may be empty, never null. Students and enrollments are not loaded
 * unless a method says so.
 */
public interface CourseMapper {

    /**
     * One course with its students through {@code student_courses}, by primary key, in one joined statement; no
     * student: an empty list; empty where there is no such course. The students' courses are not loaded. Entry
     * {@code relation.course-students}.
     */
    Optional<Course> findByIdWithStudents(long id);

    /**
     * One course with its enrollments, by primary key, and the student of each, in one joined statement; no enrollment:
     * an empty list; empty where there is no such course. The course of each enrollment is the course itself; the
     * students' enrollments are not loaded. Entry {@code relation.course-enrollments}.
     */
    Optional<Course> findByIdWithEnrollments(long id);

    /**
     * Those of a student's courses, through {@code student_courses}, whose code is like a pattern; none where there is
     * no such student.
     *
     * @param codePattern of {@code like}: {@code %} any text, {@code _} any character, {@code \} takes either as it is;
     *     compared under the column's collation (case and accents do not count). Entry
     *     {@code relation.student-courses-dynamic}
     */
    List<Course> findByStudentIdAndCodeLike(
            @Param("studentId") long studentId, @Param("codePattern") String codePattern);

    /**
     * The courses of a student through {@code enrollments}; none where there is no such student. Entry
     * {@code relation.student-enrolled-courses}.
     */
    List<Course> findEnrolledByStudentId(long studentId);

    /**
     * Inserts a course, without students and enrollments, and sets its id. A code that exists already fails the insert.
     *
     * @return 1
     */
    int insert(Course course);

    /**
     * Adds a student to a course's students, by a row of {@code student_courses} with the database's current time. A
     * student that the course has already, or a course or student that does not exist, fails the insert. Entry
     * {@code write.append-student}.
     *
     * @return 1
     */
    int insertStudent(@Param("courseId") long courseId, @Param("studentId") long studentId);

    /**
     * Deletes a course; the database deletes its enrollments and its rows of {@code student_courses} with it, not the
     * students. Entry {@code cascade.delete-course}.
     *
     * @return 1, or 0 where there is no such course
     */
    int deleteById(long id);
}
