package io.plainsight.benchmark.peer;

import static org.jooq.impl.DSL.name;

import java.io.Serial;
import java.time.LocalDateTime;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The tables with typed columns, as jOOQ's code generator would have them. */
public final class JooqTables {

    public static final Users USERS = new Users();
    public static final Profiles PROFILES = new Profiles();
    public static final Authors AUTHORS = new Authors();
    public static final Books BOOKS = new Books();
    public static final Students STUDENTS = new Students();
    public static final Courses COURSES = new Courses();
    public static final StudentCourses STUDENT_COURSES = new StudentCourses();
    public static final Enrollments ENROLLMENTS = new Enrollments();

    private JooqTables() {}

    /** What the tables share. */
    private abstract static class Columns extends TableImpl<Record> {
        @Serial
        private static final long serialVersionUID = 1L;

        Columns(String table) {
            super(name(table));
        }

        TableField<Record, Long> key(String column) {
            return createField(name(column), SQLDataType.BIGINT);
        }

        TableField<Record, String> text(String column) {
            return createField(name(column), SQLDataType.VARCHAR);
        }

        TableField<Record, Integer> number(String column) {
            return createField(name(column), SQLDataType.INTEGER);
        }

        TableField<Record, Boolean> flag(String column) {
            return createField(name(column), SQLDataType.BOOLEAN);
        }

        TableField<Record, LocalDateTime> moment(String column) {
            return createField(name(column), SQLDataType.LOCALDATETIME(6));
        }
    }

    /** As in the schema. */
    public static final class Users extends Columns {
        @Serial
        private static final long serialVersionUID = 1L;

        public final TableField<Record, Long> ID = key("id");
        public final TableField<Record, String> NAME = text("name");
        public final TableField<Record, String> EMAIL = text("email");
        public final TableField<Record, Boolean> ACTIVE = flag("active");
        public final TableField<Record, String> ROLE = text("role");
        public final TableField<Record, Integer> AGE = number("age");
        public final TableField<Record, LocalDateTime> CREATED_AT = moment("created_at");

        private Users() {
            super("users");
        }
    }

    /** As in the schema. */
    public static final class Profiles extends Columns {
        @Serial
        private static final long serialVersionUID = 1L;

        public final TableField<Record, Long> ID = key("id");
        public final TableField<Record, Long> USER_ID = key("user_id");
        public final TableField<Record, String> BIO = text("bio");
        public final TableField<Record, String> AVATAR_URL = text("avatar_url");

        private Profiles() {
            super("profiles");
        }
    }

    /** As in the schema. */
    public static final class Authors extends Columns {
        @Serial
        private static final long serialVersionUID = 1L;

        public final TableField<Record, Long> ID = key("id");
        public final TableField<Record, String> NAME = text("name");

        private Authors() {
            super("authors");
        }
    }

    /** As in the schema. */
    public static final class Books extends Columns {
        @Serial
        private static final long serialVersionUID = 1L;

        public final TableField<Record, Long> ID = key("id");
        public final TableField<Record, String> TITLE = text("title");
        public final TableField<Record, String> ISBN = text("isbn");
        public final TableField<Record, Long> AUTHOR_ID = key("author_id");
        public final TableField<Record, Integer> PUBLISHED_YEAR = number("published_year");

        private Books() {
            super("books");
        }
    }

    /** As in the schema. */
    public static final class Students extends Columns {
        @Serial
        private static final long serialVersionUID = 1L;

        public final TableField<Record, Long> ID = key("id");
        public final TableField<Record, String> NAME = text("name");
        public final TableField<Record, String> EMAIL = text("email");

        private Students() {
            super("students");
        }
    }

    /** As in the schema. */
    public static final class Courses extends Columns {
        @Serial
        private static final long serialVersionUID = 1L;

        public final TableField<Record, Long> ID = key("id");
        public final TableField<Record, String> NAME = text("name");
        public final TableField<Record, String> CODE = text("code");

        private Courses() {
            super("courses");
        }
    }

    /** As in the schema. */
    public static final class StudentCourses extends Columns {
        @Serial
        private static final long serialVersionUID = 1L;

        public final TableField<Record, Long> STUDENT_ID = key("student_id");
        public final TableField<Record, Long> COURSE_ID = key("course_id");

        private StudentCourses() {
            super("student_courses");
        }
    }

    /** As in the schema. */
    public static final class Enrollments extends Columns {
        @Serial
        private static final long serialVersionUID = 1L;

        public final TableField<Record, Long> ID = key("id");
        public final TableField<Record, Long> STUDENT_ID = key("student_id");
        public final TableField<Record, Long> COURSE_ID = key("course_id");
        public final TableField<Record, String> GRADE = text("grade");
        public final TableField<Record, LocalDateTime> ENROLLED_AT = moment("enrolled_at");
        public final TableField<Record, LocalDateTime> COMPLETED_AT = moment("completed_at");

        private Enrollments() {
            super("enrollments");
        }
    }
}
