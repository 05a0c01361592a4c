package io.plainsight.courses;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Many;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Result;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/**
 * The statements of {@link CourseMapper} in annotations. Its result maps need {@link StudentAnnotationMapper} and
 * {@link EnrollmentAnnotationMapper} beside it.
 */
public interface CourseAnnotationMapper extends CourseMapper {

    String COLUMNS = """

                courses.id,
                courses.name,
                courses.code
            """;

    String STUDENTS_COLUMNS = """

                students.id    as students_id,
                students.name  as students_name,
                students.email as students_email
            """;

    String ENROLLMENTS_COLUMNS = """

                enrollments.id           as enrollments_id,
                enrollments.grade        as enrollments_grade,
                enrollments.enrolled_at  as enrollments_enrolled_at,
                enrollments.completed_at as enrollments_completed_at,
                students.id              as enrollments_student_id,
                students.name            as enrollments_student_name,
                students.email           as enrollments_student_email
            """;

    @Override
    @Select("select" + COLUMNS + "," + STUDENTS_COLUMNS + """
            from courses
            left join student_courses
                on student_courses.course_id = courses.id
            left join students
                on students.id = student_courses.student_id
            where courses.id = #{id}
            order by courses.id, students.id
            """)
    @Results(
            id = "courseWithStudents",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "name", column = "name"),
                @Result(property = "code", column = "code"),
                @Result(
                        property = "students",
                        many =
                                @Many(
                                        resultMap = "io.plainsight.courses.StudentAnnotationMapper.student",
                                        columnPrefix = "students_"))
            })
    Optional<Course> findByIdWithStudents(long id);

    @Override
    @Select("select" + COLUMNS + "," + ENROLLMENTS_COLUMNS + """
            from courses
            left join enrollments
                on enrollments.course_id = courses.id
            left join students
                on students.id = enrollments.student_id
            where courses.id = #{id}
            order by courses.id, enrollments.id
            """)
    @Results(
            id = "courseWithEnrollments",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "name", column = "name"),
                @Result(property = "code", column = "code"),
                @Result(
                        property = "enrollments",
                        many =
                                @Many(
                                        resultMap =
                                                "io.plainsight.courses.EnrollmentAnnotationMapper.enrollmentWithStudentAndCourse",
                                        columnPrefix = "enrollments_"))
            })
    Optional<Course> findByIdWithEnrollments(long id);

    // This and the next: ordered by the foreign key, not the primary key it equals: MySQL then reads an index in order
    // and need not sort.
    @Override
    @Select("select" + COLUMNS + """
            from courses
            join student_courses
                on student_courses.course_id = courses.id
            where student_courses.student_id = #{studentId}
              and courses.code like #{codePattern}
            order by student_courses.course_id
            """)
    @Results(
            id = "course",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "name", column = "name"),
                @Result(property = "code", column = "code")
            })
    List<Course> findByStudentIdAndCodeLike(
            @Param("studentId") long studentId, @Param("codePattern") String codePattern);

    @Override
    @Select("select" + COLUMNS + """
            from courses
            join enrollments
                on enrollments.course_id = courses.id
            where enrollments.student_id = #{studentId}
            order by enrollments.course_id
            """)
    @ResultMap("course")
    List<Course> findEnrolledByStudentId(long studentId);

    @Override
    @Insert("""
            insert into courses (name, code)
            values (#{name}, #{code})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "id")
    int insert(Course course);

    @Override
    @Insert("""
            insert into student_courses (student_id, course_id)
            values (#{studentId}, #{courseId})
            """)
    int insertStudent(@Param("courseId") long courseId, @Param("studentId") long studentId);

    @Override
    @Delete("""
            delete from courses
            where id = #{id}
            """)
    int deleteById(long id);
}
