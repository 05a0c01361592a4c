package io.plainsight.courses;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

/**
 * Every statement on {@code students} and, from a student's side, on {@code student_courses}, whether written in XML or
 * in annotations; one statement a method.
 *
 * <p>Students are ordered by primary key; a list may be empty, never null. Courses and enrollments are not loaded
 * unless a method says so.
 */
public interface StudentMapper {

    /**
     * One student with its courses through {@code student_courses}, by primary key, in one joined statement; no course:
     * an empty list; empty where there is no such student. The courses' students are not loaded. Entry
     * {@code relation.student-courses}.
     */
    Optional<Student> findByIdWithCourses(long id);

    /**
     * One student with its enrollments, by primary key, and the course of each, in one joined statement; no enrollment:
     * an empty list; empty where there is no such student. The student of each enrollment is the student itself; the
     * courses' enrollments are not loaded. Entry {@code relation.student-enrollments}.
     */
    Optional<Student> findByIdWithEnrollments(long id);

    /**
     * The students of a course through {@code enrollments}; none where there is no such course. Entry
     * {@code relation.course-enrolled-students}.
     */
    List<Student> findEnrolledByCourseId(long courseId);

    /**
     * Inserts a student, without courses and enrollments, and sets its id. An email that exists already fails the
     * insert.
     *
     * @return 1
     */
    int insert(Student student);

    /**
     * Adds a course to a student's courses, by a row of {@code student_courses} with the database's current time. A
     * course that the student has already, or a student or course that does not exist, fails the insert. Entry
     * {@code write.append-course}.
     *
     * @return 1
     */
    int insertCourse(@Param("studentId") long studentId, @Param("courseId") long courseId);

    /**
     * Takes a course out of a student's courses; student, course and enrollments stay. Entry
     * {@code write.remove-course}.
     *
     * @return 1, or 0 where the student does not have the course
     */
    int deleteCourse(@Param("studentId") long studentId, @Param("courseId") long courseId);

    /**
     * Deletes a student; the database deletes its enrollments and its rows of {@code student_courses} with it, not the
     * courses. Entry {@code cascade.delete-student}.
     *
     * @return 1, or 0 where there is no such student
     */
    int deleteById(long id);
}
