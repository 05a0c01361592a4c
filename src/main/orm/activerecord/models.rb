# The guide's models, on Plainsight's schema.

class ApplicationRecord < ActiveRecord::Base
  primary_abstract_class
end

class User < ApplicationRecord
  has_one :profile, dependent: :destroy

  scope :active, -> { where(active: true) }
  scope :with_profile, -> { includes(:profile) }
  scope :by_role, ->(role) { where(role: role) }
end

class Profile < ApplicationRecord
  belongs_to :user
end

class Author < ApplicationRecord
  has_many :books, dependent: :destroy
end

class Book < ApplicationRecord
  belongs_to :author
end

# The guide has both many-to-manys under the name of courses, one at a time; here the one through enrollments is called
# enrolled_courses, as with SQLAlchemy.
class Student < ApplicationRecord
  has_and_belongs_to_many :courses, join_table: "student_courses"
  has_many :enrollments, dependent: :destroy
  has_many :enrolled_courses, through: :enrollments, source: :course
end

class Course < ApplicationRecord
  has_and_belongs_to_many :students, join_table: "student_courses"
  has_many :enrollments, dependent: :destroy
  has_many :enrolled_students, through: :enrollments, source: :student
end

class Enrollment < ApplicationRecord
  belongs_to :student
  belongs_to :course

  validates :student_id, uniqueness: { scope: :course_id }
end
