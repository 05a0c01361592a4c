package io.plainsight.courses;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Many;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Result;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/**
 * The statements of {@link StudentMapper} in annotations. Its result maps need {@link CourseAnnotationMapper} and
 * {@link EnrollmentAnnotationMapper} beside it.
 */
public interface StudentAnnotationMapper extends StudentMapper {

    String COLUMNS = """

                students.id,
                students.name,
                students.email
            """;

    String COURSES_COLUMNS = """

                courses.id   as courses_id,
                courses.name as courses_name,
                courses.code as courses_code
            """;

    String ENROLLMENTS_COLUMNS = """

                enrollments.id           as enrollments_id,
                enrollments.grade        as enrollments_grade,
                enrollments.enrolled_at  as enrollments_enrolled_at,
                enrollments.completed_at as enrollments_completed_at,
                courses.id               as enrollments_course_id,
                courses.name             as enrollments_course_name,
                courses.code             as enrollments_course_code
            """;

    @Override
    @Select("select" + COLUMNS + "," + COURSES_COLUMNS + """
            from students
            left join student_courses
                on student_courses.student_id = students.id
            left join courses
                on courses.id = student_courses.course_id
            where students.id = #{id}
            order by students.id, courses.id
            """)
    @Results(
            id = "studentWithCourses",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "name", column = "name"),
                @Result(property = "email", column = "email"),
                @Result(
                        property = "courses",
                        many =
                                @Many(
                                        resultMap = "io.plainsight.courses.CourseAnnotationMapper.course",
                                        columnPrefix = "courses_"))
            })
    Optional<Student> findByIdWithCourses(long id);

    @Override
    @Select("select" + COLUMNS + "," + ENROLLMENTS_COLUMNS + """
            from students
            left join enrollments
                on enrollments.student_id = students.id
            left join courses
                on courses.id = enrollments.course_id
            where students.id = #{id}
            order by students.id, enrollments.id
            """)
    @Results(
            id = "studentWithEnrollments",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "name", column = "name"),
                @Result(property = "email", column = "email"),
                @Result(
                        property = "enrollments",
                        many =
                                @Many(
                                        resultMap =
                                                "io.plainsight.courses.EnrollmentAnnotationMapper.enrollmentWithStudentAndCourse",
                                        columnPrefix = "enrollments_"))
            })
    Optional<Student> findByIdWithEnrollments(long id);

    // Ordered by the foreign key, not the primary key it equals: MySQL then reads an index in order and need not sort.
    @Override
    @Select("select" + COLUMNS + """
            from students
            join enrollments
                on enrollments.student_id = students.id
            where enrollments.course_id = #{courseId}
            order by enrollments.student_id
            """)
    @Results(
            id = "student",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "name", column = "name"),
                @Result(property = "email", column = "email")
            })
    List<Student> findEnrolledByCourseId(long courseId);

    @Override
    @Insert("""
            insert into students (name, email)
            values (#{name}, #{email})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "id")
    int insert(Student student);

    @Override
    @Insert("""
            insert into student_courses (student_id, course_id)
            values (#{studentId}, #{courseId})
            """)
    int insertCourse(@Param("studentId") long studentId, @Param("courseId") long courseId);

    @Override
    @Delete("""
            delete from student_courses
            where student_id = #{studentId}
              and course_id = #{courseId}
            """)
    int deleteCourse(@Param("studentId") long studentId, @Param("courseId") long courseId);

    @Override
    @Delete("""
            delete from students
            where id = #{id}
            """)
    int deleteById(long id);
}
