package io.plainsight.bulk;

import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.cursor.Cursor;

/** Rows that are stored nowhere. */
interface Numbers {

    /** One of them. */
    record Row(long id, String words) {}

    /** Ten. */
    String DIGITS = """
            (
                select 0 as d union all select 1 union all select 2 union all select 3 union all select 4
                union all select 5 union all select 6 union all select 7 union all select 8 union all select 9
            )
            """;

    /** A million million. */
    String ALL = "select a.d as id, repeat('x', 400) as words from" + DIGITS + " a"
            + " cross join" + DIGITS + " b cross join" + DIGITS + " c cross join" + DIGITS + " d cross join" + DIGITS
            + " e cross join" + DIGITS + " f cross join" + DIGITS + " g cross join" + DIGITS + " h cross join" + DIGITS
            + " i cross join" + DIGITS + " j cross join" + DIGITS + " k cross join" + DIGITS + " l limit #{limit}";

    /** The driver keeps none of them. */
    @Select(ALL)
    @Options(fetchSize = Integer.MIN_VALUE)
    Cursor<Row> stream(@Param("limit") long limit);

    /** The driver keeps them all, as it does where nothing is said. */
    @Select(ALL)
    Cursor<Row> keep(@Param("limit") long limit);
}
