package io.plainsight.courses;

import java.util.Optional;

/** Every statement on {@code enrollments}, whether written in XML or in annotations; one statement a method. */
public interface EnrollmentMapper {

    /**
     * One enrollment with its student and its course, in one joined statement; the enrollments of either are not
     * loaded. Empty where there is no such enrollment. What {@code write.enroll} reads back.
     */
    Optional<Enrollment> findByIdWithStudentAndCourse(long id);

    /**
     * Inserts an enrollment and sets its id. A second enrollment of the same student in the same course, a student or
     * course that does not exist, or a completion before the enrollment fails the insert. Entries {@code write.enroll}
     * and {@code write.enroll-twice}.
     *
     * @return 1
     */
    int insert(Enrollment enrollment);
}
