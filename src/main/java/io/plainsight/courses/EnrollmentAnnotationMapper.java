package io.plainsight.courses;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.One;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Result;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/**
 * The statements of {@link EnrollmentMapper} in annotations. Its result maps need {@link StudentAnnotationMapper} and
 * {@link CourseAnnotationMapper} beside it.
 */
public interface EnrollmentAnnotationMapper extends EnrollmentMapper {

    @Override
    @Select("""
            select
                enrollments.id,
                enrollments.grade,
                enrollments.enrolled_at,
                enrollments.completed_at,
                students.id    as student_id,
                students.name  as student_name,
                students.email as student_email,
                courses.id     as course_id,
                courses.name   as course_name,
                courses.code   as course_code
            from enrollments
            join students
                on students.id = enrollments.student_id
            join courses
                on courses.id = enrollments.course_id
            where enrollments.id = #{id}
            """)
    @Results(
            id = "enrollmentWithStudentAndCourse",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "grade", column = "grade"),
                @Result(property = "enrolledAt", column = "enrolled_at"),
                @Result(property = "completedAt", column = "completed_at"),
                @Result(
                        property = "student",
                        one =
                                @One(
                                        resultMap = "io.plainsight.courses.StudentAnnotationMapper.student",
                                        columnPrefix = "student_")),
                @Result(
                        property = "course",
                        one =
                                @One(
                                        resultMap = "io.plainsight.courses.CourseAnnotationMapper.course",
                                        columnPrefix = "course_"))
            })
    Optional<Enrollment> findByIdWithStudentAndCourse(long id);

    @Override
    @Insert("""
            insert into enrollments (student_id, course_id, grade, enrolled_at, completed_at)
            values (#{studentId}, #{courseId}, #{grade}, coalesce(#{enrolledAt}, current_timestamp(6)), #{completedAt})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "id")
    int insert(Enrollment enrollment);
}
