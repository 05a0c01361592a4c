package io.plainsight.benchmark.peer;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a result set, read and bound by position: what is written by hand on JDBC, with Spring or without. */
final class ResultRows {

    private ResultRows() {}

    static UserRow user(ResultSet rows) throws SQLException {
        return new UserRow(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getBoolean(4),
                rows.getString(5),
                integer(rows, 6),
                rows.getObject(7, LocalDateTime.class));
    }

    static AuthorRow author(ResultSet rows) throws SQLException {
        return AuthorRow.of(rows.getLong(1), rows.getString(2));
    }

    /** @param first the position of the book's first column */
    static BookRow book(ResultSet rows, int first) throws SQLException {
        return new BookRow(
                rows.getLong(first),
                rows.getString(first + 1),
                rows.getString(first + 2),
                rows.getLong(first + 3),
                integer(rows, first + 4));
    }

    /** The authors of a join, whose rows lie together. */
    static List<AuthorRow> authorsWithBooks(ResultSet rows) throws SQLException {
        List<AuthorRow> authors = new ArrayList<>();
        AuthorRow current = null;
        while (rows.next()) {
            if (current == null || current.id() != rows.getLong(1)) {
                current = author(rows);
                authors.add(current);
            }
            rows.getLong(3);
            if (!rows.wasNull()) {
                current.books().add(book(rows, 3));
            }
        }
        return authors;
    }

    /** For {@link Sql#INSERT_USER}. */
    static void bind(PreparedStatement insert, UserRow user) throws SQLException {
        insert.setString(1, user.name());
        insert.setString(2, user.email());
        insert.setBoolean(3, user.active());
        insert.setString(4, user.role());
        insert.setObject(5, user.age());
        insert.setObject(6, user.createdAt());
    }

    private static @Nullable Integer integer(ResultSet rows, int column) throws SQLException {
        int value = rows.getInt(column);
        return rows.wasNull() ? null : value;
    }
}
