package io.plainsight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlDifferenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            case, blanks, backticks  | SELECT `users`.`id`\\nFROM `users`                  | select users.id from users
            a table's alias          | select u1_0.id from users u1_0 where u1_0.id=1     | select users.id from users where users.id = 1
            an alias with as         | select b.id from books AS b                        | select books.id from books
            two tables               | select a.id from authors a left outer join books b on a.id=b.author_id | select authors.id from authors left join books on authors.id = books.author_id
            the label of a column    | select users.id AS users_id from users             | select users.id from users
            the label of a value     | select count(*) as n from users                    | select count(*) as n from users
            brackets                 | select 1 from users where id in ( 1 , 2 )          | select 1 from users where id in (1, 2)
            a table twice            | select a.id from books a join books b on a.id=b.id | select a.id from books a join books b on a.id = b.id
            a derived table          | select x.id from (select u.id as id from users u) as x | select x.id from (select users.id from users) as x
            a cast                   | select cast(u.age as char) from users u            | select cast(users.age as char) from users
            a lock                   | select id from users lock in share mode            | select id from users lock in share mode
            a text in double quotes  | select 1 from users u where u.name = "u.ID"        | select 1 from users where users.name = "u.ID"
            a text                   | select 1 from users u where u.name = 'u.ID AS  x'  | select 1 from users where users.name = 'u.ID AS  x'
            """)
    void spellingIsNoDifference(String what, String sql, String comparable) {
        assertThat(SqlDifference.comparable(sql.replace("\\n", "\n"))).as(what).isEqualTo(comparable);
    }

    @Test
    void wordsAreMarkedWholeWithTheirTablesAndQuotes() {
        SqlDifference difference = SqlDifference.between(
                List.of("select users.id from users where users.name like 'A b%' order by users.id"),
                List.of("select u.id from users u where u.name like 'A c%'"));
        assertThat(difference.isEmpty()).isFalse();
        assertThat(difference.asText())
                .isEqualTo("select users.id from users where users.name like [-'A b%' order by users.id-]{+'A c%'+};");
        assertThat(difference.asHtml())
                .isEqualTo("select users.id from users where users.name like "
                        + "<del>'A b%' order by users.id</del><ins>'A c%'</ins>;");
    }

    @Test
    void eachClauseAndEachStatementBeginsALineWhereLinesAreAskedFor() {
        SqlDifference difference = SqlDifference.between(
                List.of("select b.id from books b left join authors a using (id) where b.title = 'x from y'"),
                List.of("select b.id from books b where b.title = 'x from y'", "select 2"));
        assertThat(difference.asHtmlLines()).isEqualTo("""
                        select books.id
                        from books
                        <del>left join authors using (id)
                        </del>where books.title = 'x from y';<ins>
                        select 2;</ins>""");
    }

    @Test
    void whatIsLessThanIsNoTagInHtml() {
        assertThat(SqlDifference.between(List.of("select 1 < 2"), List.of("select 1 < 2 & 3"))
                        .asHtml())
                .isEqualTo("select 1 &lt; 2<ins> &amp; 3</ins>;");
    }

    @Test
    void theSameAskedInOtherWordsIsNoDifference() {
        assertThat(SqlDifference.between(
                                List.of("select users.id from users"), List.of("SELECT u1_0.id FROM `users` u1_0"))
                        .isEmpty())
                .isTrue();
    }
}
