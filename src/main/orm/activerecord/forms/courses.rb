# Students, courses, and the two tables between them.

form "relation.student-courses" do |id:|
  student = Student.find(id)
  student.courses.load
  student
end

form "relation.course-students" do |id:|
  course = Course.find(id)
  course.students.load
  course
end

form "relation.student-courses-dynamic" do |student_id:, code:|
  Student.find(student_id).courses.where("code LIKE ?", code).to_a
end

form "relation.student-enrollments" do |id:|
  student = Student.find(id)
  student.enrollments.each(&:course) # loaded when it is touched
  student
end

form "relation.course-enrollments" do |id:|
  course = Course.find(id)
  course.enrollments.each(&:student) # loaded when it is touched
  course
end

form "relation.student-enrolled-courses" do |student_id:|
  Student.find(student_id).enrolled_courses.to_a
end

form "relation.course-enrolled-students" do |course_id:|
  Course.find(course_id).enrolled_students.to_a
end

form "write.append-course" do |student_id:, course_id:|
  Student.find(student_id).courses << Course.find(course_id)
end

form "write.append-student" do |course_id:, student_id:|
  Course.find(course_id).students << Student.find(student_id)
end

form "write.remove-course" do |student_id:, course_id:|
  student = Student.find(student_id)
  student.courses.delete(Course.find(course_id))
end

form "write.enroll" do |student_id:, course_id:, grade:|
  Enrollment.create!(student_id: student_id, course_id: course_id, grade: grade)
end

form "write.enroll-twice" do |student_id:, course_id:, grade:|
  Enrollment.create!(student_id: student_id, course_id: course_id, grade: grade)
end

form "cascade.delete-student" do |id:|
  Student.find(id).destroy!
end

form "cascade.delete-course" do |id:|
  Course.find(id).destroy!
end
