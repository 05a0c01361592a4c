package io.plainsight.benchmark.orm;

import io.plainsight.benchmark.peer.AuthorRow;
import io.plainsight.benchmark.peer.BookRow;
import io.plainsight.benchmark.peer.UserRow;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the ORMs answer, as the rows of the others. */
public final class OrmRows {

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

    private OrmRows() {}

    /**
     * Users, or authors with their books; a single one is a list of one. Nothing tells an ORM in which order an author's
     * books are to come, so they are put into that of the others.
     */
    public static List<Object> of(JsonNode result) {
        Stream<JsonNode> rows =
                result.isArray() ? StreamSupport.stream(result.spliterator(), false) : Stream.of(result);
        return rows.map(row -> row.has("books") ? author(row) : user(row)).toList();
    }

    private static Object user(JsonNode row) {
        return new UserRow(
                row.required("id").longValue(),
                row.required("name").stringValue(),
                row.required("email").stringValue(),
                row.required("active").booleanValue(),
                row.required("role").stringValue(),
                row.required("age").isNull() ? null : row.required("age").intValue(),
                DATE_TIME.parse(
                        row.required("created_at").required("datetime").stringValue(), java.time.LocalDateTime::from));
    }

    private static Object author(JsonNode row) {
        return new AuthorRow(
                row.required("id").longValue(),
                row.required("name").stringValue(),
                StreamSupport.stream(row.required("books").spliterator(), false)
                        .map(OrmRows::book)
                        .sorted(Comparator.comparingLong(BookRow::id))
                        .toList());
    }

    private static BookRow book(JsonNode row) {
        JsonNode isbn = row.required("isbn");
        JsonNode year = row.required("published_year");
        return new BookRow(
                row.required("id").longValue(),
                row.required("title").stringValue(),
                isbn.isNull() ? null : isbn.stringValue(),
                row.required("author_id").longValue(),
                year.isNull() ? null : year.intValue());
    }
}
