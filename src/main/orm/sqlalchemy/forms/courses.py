"""Students and courses, through the plain join table and through enrollments."""

from forms import form
from models import Course, Enrollment, Student


@form("relation.student-courses")
def student_courses(session, id):
    student = session.get(Student, id)
    return student, {"courses": student.courses.all()}


@form("relation.course-students")
def course_students(session, id):
    course = session.get(Course, id)
    return course, {"students": course.students.all()}


@form("relation.student-courses-dynamic")
def student_courses_dynamic(session, student_id, code):
    student = session.get(Student, student_id)
    return student.courses.filter(Course.code.like(code)).all()


@form("relation.student-enrollments")
def student_enrollments(session, id):
    student = session.get(Student, id)
    for enrollment in student.enrollments:
        enrollment.course
    return student


@form("relation.course-enrollments")
def course_enrollments(session, id):
    course = session.get(Course, id)
    for enrollment in course.enrollments:
        enrollment.student
    return course


@form("relation.student-enrolled-courses")
def student_enrolled_courses(session, student_id):
    return session.get(Student, student_id).enrolled_courses


@form("relation.course-enrolled-students")
def course_enrolled_students(session, course_id):
    return session.get(Course, course_id).enrolled_students


@form("write.append-course")
def append_course(session, student_id, course_id):
    student = session.get_one(Student, student_id)
    student.courses.append(session.get_one(Course, course_id))
    session.commit()


@form("write.append-student")
def append_student(session, course_id, student_id):
    course = session.get_one(Course, course_id)
    course.students.append(session.get_one(Student, student_id))
    session.commit()


@form("write.remove-course")
def remove_course(session, student_id, course_id):
    student = session.get_one(Student, student_id)
    student.courses.remove(session.get_one(Course, course_id))
    session.commit()


@form("write.enroll", "write.enroll-twice")
def enroll(session, student_id, course_id, grade):
    # By keys, which loads nothing; student=... and course=... would take the two objects, loaded before.
    session.add(Enrollment(student_id=student_id, course_id=course_id, grade=grade))
    session.commit()


@form("cascade.delete-student")
def delete_student(session, id):
    session.delete(session.get_one(Student, id))
    session.commit()


@form("cascade.delete-course")
def delete_course(session, id):
    session.delete(session.get_one(Course, id))
    session.commit()
