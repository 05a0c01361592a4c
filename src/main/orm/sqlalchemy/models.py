"""The models of the guide, on Plainsight's tables.

As in the guide, the cascades are the ORM's own: nothing here says that the foreign keys delete by themselves.
"""

from datetime import datetime

from sqlalchemy import Column, DateTime, ForeignKey, String, Table, Text, UniqueConstraint, func, select
from sqlalchemy.orm import DeclarativeBase, DynamicMapped, Mapped, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    email: Mapped[str] = mapped_column(String(120), unique=True)
    active: Mapped[bool] = mapped_column(default=True)
    role: Mapped[str] = mapped_column(String(20), default="member")
    age: Mapped[int | None]
    created_at: Mapped[datetime] = mapped_column(DateTime, default=func.current_timestamp())

    profile: Mapped["Profile | None"] = relationship(back_populates="user", cascade="all, delete-orphan")

    # Not named "active", as a scope of that name would take the place of the column.
    @classmethod
    def only_active(cls):
        return select(cls).where(cls.active.is_(True))

    @classmethod
    def with_profile(cls):
        return select(cls).options(selectinload(cls.profile))

    @classmethod
    def by_role(cls, role):
        return select(cls).where(cls.role == role)


class Profile(Base):
    __tablename__ = "profiles"

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), unique=True)
    bio: Mapped[str | None] = mapped_column(Text)
    avatar_url: Mapped[str | None] = mapped_column(String(255))

    user: Mapped["User"] = relationship(back_populates="profile")


class Author(Base):
    __tablename__ = "authors"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100))

    books: Mapped[list["Book"]] = relationship(back_populates="author", cascade="all, delete-orphan")


class Book(Base):
    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    isbn: Mapped[str | None] = mapped_column(String(13), unique=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("authors.id"))
    published_year: Mapped[int | None]

    author: Mapped["Author"] = relationship(back_populates="books")


student_courses = Table(
    "student_courses",
    Base.metadata,
    Column("student_id", ForeignKey("students.id"), primary_key=True),
    Column("course_id", ForeignKey("courses.id"), primary_key=True),
    Column("enrolled_at", DateTime, default=func.current_timestamp()),
)


class Student(Base):
    __tablename__ = "students"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    email: Mapped[str] = mapped_column(String(120), unique=True)

    courses: DynamicMapped["Course"] = relationship(
        secondary=student_courses, back_populates="students", lazy="dynamic"
    )
    enrollments: Mapped[list["Enrollment"]] = relationship(back_populates="student", cascade="all, delete-orphan")

    @property
    def enrolled_courses(self):
        return [enrollment.course for enrollment in self.enrollments]


class Course(Base):
    __tablename__ = "courses"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    code: Mapped[str] = mapped_column(String(10), unique=True)

    students: DynamicMapped["Student"] = relationship(
        secondary=student_courses, back_populates="courses", lazy="dynamic"
    )
    enrollments: Mapped[list["Enrollment"]] = relationship(back_populates="course", cascade="all, delete-orphan")

    @property
    def enrolled_students(self):
        return [enrollment.student for enrollment in self.enrollments]


class Enrollment(Base):
    __tablename__ = "enrollments"
    __table_args__ = (UniqueConstraint("student_id", "course_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey("students.id"))
    course_id: Mapped[int] = mapped_column(ForeignKey("courses.id"))
    grade: Mapped[str | None] = mapped_column(String(2))
    enrolled_at: Mapped[datetime | None] = mapped_column(DateTime, default=func.current_timestamp())
    completed_at: Mapped[datetime | None] = mapped_column(DateTime)

    student: Mapped["Student"] = relationship(back_populates="enrollments")
    course: Mapped["Course"] = relationship(back_populates="enrollments")
