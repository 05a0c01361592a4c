package io.plainsight.compare.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class NeutralValueIT {

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void aRow() {
        database.sql("insert into users (id, name, email, active, age, created_at)"
                        + " values (3000000000, 'Dmitri 🦊', 'd@example.com', 2, null, '2024-05-05 05:05:05.000005')")
                .update();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    id                                  | 3000000000
                    name                                | "Dmitri 🦊"
                    active                              | 2
                    age                                 | null
                    created_at                          | {"datetime":"2024-05-05T05:05:05.000005"}
                    date_add(created_at, interval -5 microsecond) | {"datetime":"2024-05-05T05:05:05.000000"}
                    cast(1 as decimal(10, 2))           | {"decimal":"1.00"}
                    count(*)                            | 1
                    sum(active)                         | {"decimal":"2"}
                    avg(active)                         | {"decimal":"2.0000"}
                    cast(null as decimal(10, 2))        | null
                    cast(null as datetime(6))           | null
                    active = 1                          | 0
                    """)
    void isAsTheDatabaseHoldsIt(String expression, String value) {
        assertThat(row("select " + expression + " as v from users"
                        + (expression.contains("(") ? " group by created_at" : "")))
                .isEqualTo("{\"v\":" + value + "}");
    }

    @Test
    void aSmallNumberIsANumber() {
        database.sql("update users set age = 150").update();

        assertThat(row("select age from users")).isEqualTo("{\"age\":150}");
    }

    @Test
    void columnsHaveTheirLabelsInTheOrderOfTheQuery() {
        assertThat(row("select name as b, active as a from users")).isEqualTo("{\"b\":\"Dmitri 🦊\",\"a\":2}");
    }

    private String row(String sql) {
        return database.sql(sql)
                .query((row, number) -> NeutralValue.row(row))
                .single()
                .toString();
    }
}
