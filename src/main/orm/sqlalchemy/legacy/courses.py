"""Students and courses, through the plain join table and through enrollments."""

from legacy import form
from models import Course, Student


@form("relation.student-courses")
def student_courses(session, id):
    student = session.query(Student).get(id)
    return student, {"courses": student.courses.all()}


@form("relation.course-students")
def course_students(session, id):
    course = session.query(Course).get(id)
    return course, {"students": course.students.all()}


@form("relation.student-courses-dynamic")
def student_courses_dynamic(session, student_id, code):
    student = session.query(Student).get(student_id)
    return student.courses.filter(Course.code.like(code)).all()


@form("relation.student-enrollments")
def student_enrollments(session, id):
    student = session.query(Student).get(id)
    for enrollment in student.enrollments:
        enrollment.course
    return student


@form("relation.course-enrollments")
def course_enrollments(session, id):
    course = session.query(Course).get(id)
    for enrollment in course.enrollments:
        enrollment.student
    return course


@form("relation.student-enrolled-courses")
def student_enrolled_courses(session, student_id):
    return session.query(Student).get(student_id).enrolled_courses


@form("relation.course-enrolled-students")
def course_enrolled_students(session, course_id):
    return session.query(Course).get(course_id).enrolled_students
