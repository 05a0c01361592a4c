package io.plainsight.guide;

import io.plainsight.compare.verdict.TableShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables that the guide's queries are about; a table comes after those that it refers to. */
public final class Tables {

    private static final List<String> ID = List.of("id");

    private static final List<TableShape> ALL = List.of(
            new TableShape(
                    "users",
                    List.of("id", "name", "email", "active", "role", "age", "created_at"),
                    List.of(ID, List.of("email"))),
            new TableShape("profiles", List.of("id", "user_id", "bio", "avatar_url"), List.of(ID, List.of("user_id"))),
            new TableShape("authors", List.of("id", "name"), List.of(ID)),
            new TableShape("books", List.of("id", "title", "isbn", "author_id", "published_year"), List.of(ID)),
            new TableShape("students", List.of("id", "name", "email"), List.of(ID, List.of("email"))),
            new TableShape("courses", List.of("id", "name", "code"), List.of(ID, List.of("code"))),
            new TableShape(
                    "student_courses",
                    List.of("student_id", "course_id", "enrolled_at"),
                    List.of(List.of("student_id", "course_id"))),
            new TableShape(
                    "enrollments",
                    List.of("id", "student_id", "course_id", "grade", "enrolled_at", "completed_at"),
                    List.of(ID, List.of("student_id", "course_id"))));

    private Tables() {}

    /** All of them, with their columns and unique keys. */
    public static List<TableShape> all() {
        return ALL;
    }

    /** The columns of each table's primary key. */
    public static Map<String, List<String>> primaryKeys() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        ALL.forEach(table -> keys.put(table.name(), table.primaryKey()));
        return keys;
    }
}
