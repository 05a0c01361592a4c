package io.plainsight.compare.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.recorded.SentStatement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultOrderTest {

    private static final List<TableShape> TABLES = List.of(
            new TableShape("authors", List.of("id", "name"), List.of(List.of("id"))),
            new TableShape("books", List.of("id", "title", "isbn"), List.of(List.of("id"), List.of("isbn"))));

    private static final String TWO_AUTHORS = "[{'id': 1, 'name': 'A'}, {'id': 2, 'name': 'A'}]";
    private static final String AUTHOR_WITH_BOOKS =
            "{'id': 1, 'name': 'A', 'books': [{'id': 7, 'title': 'X', 'isbn': null}, {'id': 8, 'title': 'X', 'isbn': null}]}";

    static Stream<Arguments> defined() {
        return Stream.of(
                Arguments.of(TWO_AUTHORS, "select * from authors order by authors.id"),
                Arguments.of(TWO_AUTHORS, "select * from authors order by authors.name, authors.id"),
                Arguments.of(TWO_AUTHORS, "SELECT `authors`.* FROM `authors` ORDER BY `authors`.`id` DESC"),
                Arguments.of(TWO_AUTHORS, "select a.id, a.name from authors a order by a.id limit 2"),
                Arguments.of(
                        AUTHOR_WITH_BOOKS,
                        "select authors.id, books.id as books_id from authors left join books"
                                + " on books.author_id = authors.id where authors.id = 1 order by authors.id, books.id"),
                Arguments.of(
                        TWO_AUTHORS,
                        "select authors.* from books join authors on authors.id = books.author_id"
                                + " order by books.author_id"),
                Arguments.of("{'id': 1, 'name': 'A'}", "select * from authors where authors.id = 1 limit 1"),
                Arguments.of(
                        "{'id': 7, 'title': 'X', 'isbn': '1'}", "select * from books where isbn = 'it\\'s' limit 1"),
                Arguments.of("3", "select count(*) from authors"),
                Arguments.of(
                        "[{'author_id': 1, 'book_count': 2}, {'author_id': 2, 'book_count': 2}]",
                        "select authors.id as author_id, count(books.id) as book_count from authors join books"
                                + " on books.author_id = authors.id group by authors.id order by authors.id"));
    }

    static Stream<Arguments> notDefined() {
        return Stream.of(
                Arguments.of(TWO_AUTHORS, "select * from authors"),
                Arguments.of(TWO_AUTHORS, "select * from authors order by authors.name"),
                Arguments.of(TWO_AUTHORS, "select * from authors join books on true order by books.id"),
                Arguments.of(
                        TWO_AUTHORS,
                        "select authors.* from authors left join books on books.author_id = authors.id"
                                + " order by books.author_id"),
                Arguments.of(AUTHOR_WITH_BOOKS, "select * from authors left join books on true order by authors.id"),
                Arguments.of("{'id': 1, 'name': 'A'}", "select * from authors limit 1"),
                Arguments.of("{'id': 1, 'name': 'A'}", "select * from authors where authors.id = 1 and (cut sho"),
                Arguments.of("{'id': 1, 'name': 'A'}", "select * from authors limit 5, 10"),
                Arguments.of("{'id': 1, 'name': 'A'}", "select * from authors limit 10 offset 5"),
                Arguments.of("{'id': 1, 'name': 'A'}", "select * from authors where authors.name = 'A' limit 1"),
                Arguments.of("{'id': 1, 'name': 'A'}", "select * from (select * from authors limit 1) anon"),
                Arguments.of(
                        "[{'title': 'X', 'book_rank': 1}, {'title': 'X', 'book_rank': 2}]", "select title from books"));
    }

    @ParameterizedTest
    @MethodSource("defined")
    void isDefined(String result, String sql) {
        assertThat(new ResultOrder(List.of(sent(sql)), TABLES).whyNotDefined(tree(result)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notDefined")
    void isNotDefined(String result, String sql) {
        assertThat(new ResultOrder(List.of(sent(sql)), TABLES).whyNotDefined(tree(result)))
                .isPresent();
    }

    private static SentStatement sent(String sql) {
        return SentStatement.ofText(sql);
    }

    private static JsonNode tree(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
