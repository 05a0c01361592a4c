package io.plainsight.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.cli.check.SqlScript.Piece;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

    @Test
    void quotesAndCommentsHoldSemicolons() {
        assertThat(SqlScript.split("""
                \uFEFF-- one; of
                /* several;
                   lines */
                insert into t values ('a;b', "it''s", 'c\\';d', `e;f`); # two; three
                select 1 - -1 -- four;
                from t; select 5--6
                """))
                .containsExactly(
                        new Piece(4, "insert into t values ('a;b', \"it''s\", 'c\\';d', `e;f`)"),
                        new Piece(5, "select 1 - -1 \nfrom t"),
                        new Piece(6, "select 5--6"));
    }

    @Test
    void theServerReadsItsOwnComments() {
        assertThat(SqlScript.split("/*!40101 set names utf8 */;\n/*!50003 create/* x */view v as select 1 */;"))
                .containsExactly(
                        new Piece(1, "/*!40101 set names utf8 */"),
                        new Piece(2, "/*!50003 create view v as select 1 */"));
    }

    @Test
    void dumpsChangeTheDelimiter() {
        assertThat(SqlScript.split("""
                create table t (id int);
                DELIMITER ;;
                create trigger x before insert on t for each row begin
                    set new.id = 1;
                end;;
                DELIMITER ;
                --without a blank
                select delimiter from t
                """))
                .containsExactly(
                        new Piece(1, "create table t (id int)"),
                        new Piece(3, """
                                create trigger x before insert on t for each row begin
                                    set new.id = 1;
                                end"""),
                        new Piece(8, "select delimiter from t"));
    }

    @Test
    void nothingIsNoStatement() {
        assertThat(SqlScript.split("\n;; -- only\n/* this")).isEmpty();
    }
}
