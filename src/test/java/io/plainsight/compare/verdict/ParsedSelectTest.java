package io.plainsight.compare.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plainsight.compare.recorded.SentStatement;
import io.plainsight.compare.verdict.ParsedSelect.ColumnName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedSelectTest {

    private static ParsedSelect parse(String sql) {
        return ParsedSelect.parse(SentStatement.ofText(sql)).orElseThrow();
    }

    @Test
    void readsNamesWithAndWithoutBackticks() {
        ParsedSelect select =
                parse("SELECT `books`.* FROM `books` WHERE `books`.`isbn` = '1' ORDER BY `books`.`id` DESC, title");

        assertThat(select.root()).isEqualTo("books");
        assertThat(select.orderBy("books")).containsExactly("id", "title");
        assertThat(select.fixed()).containsExactly("isbn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'it\\'s'", "'it''s'", "'50%_\\\\\\\\off'", "'a ? b'", "'🦊'", "'select 1 limit 1'"})
    void readsTexts(String text) {
        ParsedSelect select = parse("select id from books where title = " + text + " and isbn like '1%' order by id");

        assertThat(select.fixed()).containsExactly("title");
        assertThat(select.orderBy("books")).containsExactly("id");
        assertThat(select.limit()).isNull();
    }

    @Test
    void followsAliasesToTheirTables() {
        ParsedSelect select = parse("select a1_0.id, b1_0.title as t from authors a1_0 left join books as b1_0"
                + " on b1_0.author_id = a1_0.id order by a1_0.name, b1_0.id");

        assertThat(select.tables()).isEqualTo(Map.of("a1_0", "authors", "b1_0", "books"));
        assertThat(select.orderBy("authors")).containsExactly("name");
        assertThat(select.orderBy("books")).containsExactly("id");
        assertThat(select.labels())
                .isEqualTo(Map.of(new ColumnName("authors", "id"), "id", new ColumnName("books", "title"), "t"));
    }

    @Test
    void readsDerivedTables() {
        ParsedSelect select = parse("SELECT anon_1.authors_id, books_1.id FROM (SELECT authors.id AS authors_id"
                + " FROM authors ORDER BY authors.name LIMIT 2) AS anon_1"
                + " LEFT OUTER JOIN books AS books_1 ON anon_1.authors_id = books_1.author_id"
                + " ORDER BY anon_1.authors_id, books_1.id");

        assertThat(select.root()).isEqualTo("authors");
        assertThat(select.orderBy("authors")).containsExactly("id");
        assertThat(select.limit()).isNull();
        ParsedSelect within = Objects.requireNonNull(select.within());
        assertThat(within.limit()).isEqualTo(2);
        assertThat(within.orderBy("authors")).containsExactly("name");
    }

    @Test
    void takesAColumnForTheOneThatAJoinSetsEqual() {
        String from = "select * from books join authors on books.author_id = authors.id order by ";

        assertThat(parse(from + "books.author_id").orderBy("authors")).containsExactly("id");
        assertThat(parse(from + "authors.id").orderBy("books")).containsExactly("author_id");
        assertThat(parse(from + "books.title").orderBy("authors")).isEmpty();
    }

    /** Authors without a book have none of its columns, and so no order. */
    @Test
    void takesNoColumnThatAnOuterJoinMayLeaveOutForAnother() {
        String from = "select * from authors a left join books b on b.author_id = a.id order by ";

        assertThat(parse(from + "b.author_id").orderBy("authors")).isEmpty();
        assertThat(parse(from + "a.id").orderBy("books")).containsExactly("author_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit 5, 10", "limit 10 offset 5", "limit ?, 10"})
    void readsBothFormsOfAnOffset(String limit) {
        ParsedSelect select = parse("select * from books order by id " + limit);

        assertThat(select.limit()).isEqualTo(10);
        assertThat(select.offset()).isTrue();
    }

    @Test
    void readsALimitAlone() {
        assertThat(parse("select * from books limit 3").limit()).isEqualTo(3);
        assertThat(parse("select * from books limit 3").offset()).isFalse();
        assertThat(parse("select * from books").limit()).isNull();
    }

    @Test
    void knowsWhatAWindowGoesBy() {
        ParsedSelect select = parse("select title, row_number() over (partition by author_id"
                + " order by books.published_year desc, id) as book_rank from books");

        assertThat(select.windows()).isEqualTo(Map.of("book_rank", Set.of("published_year", "id")));
    }

    @Test
    void aColumnThatMayBeSomethingElseIsNotFixed() {
        assertThat(parse("select * from books where id = 1 or title = 'X'").fixed())
                .isEmpty();
        assertThat(parse("select * from books where id > 1").fixed()).isEmpty();
        assertThat(parse("select * from books where id = ? and title = 'X'").fixed())
                .containsExactlyInAnyOrder("id", "title");
        assertThat(parse("select * from books join authors on true where books.author_id = authors.id")
                        .fixed())
                .isEmpty();
    }

    @Test
    void whatIsNoColumnIsNoOrder() {
        assertThat(parse("select * from books order by published_year is null, lower(title), id")
                        .orderBy())
                .isEqualTo(List.of(new ColumnName("books", "id")));
    }

    @Test
    void isNoQueryOfTables() {
        assertThat(ParsedSelect.parse(SentStatement.ofText("select 1"))).isEmpty();
        assertThat(ParsedSelect.parse(SentStatement.ofText("delete from books")))
                .isEmpty();
    }

    @Test
    void saysWhichStatementItCannotRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("select from where"))
                .withMessage("Cannot read the statement: select from where");
    }
}
