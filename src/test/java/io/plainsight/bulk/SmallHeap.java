package io.plainsight.bulk;

import io.plainsight.mybatis.PlainMyBatis;
import java.io.IOException;
import java.util.stream.LongStream;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What {@link SmallHeapIT} runs in a JVM with little memory; prints how many rows there were. */
final class SmallHeap {

    private SmallHeap() {}

    /** @param arguments what to do, how many rows, and the database's URL, user and password */
    public static void main(String[] arguments) throws IOException {
        long rows = Long.parseLong(arguments[1]);
        Configuration configuration =
                PlainMyBatis.over(new DriverManagerDataSource(arguments[2], arguments[3], arguments[4]));
        configuration.addMapper(Numbers.class);
        configuration.addMapper(Odd.Mapper.class);
        try (SqlSession session =
                new SqlSessionFactoryBuilder().build(configuration).openSession()) {
            System.out.println(work(arguments[0], rows, session));
            session.commit();
        }
    }

    private static long work(String what, long rows, SqlSession session) throws IOException {
        Numbers numbers = session.getMapper(Numbers.class);
        return switch (what) {
            case "stream" -> count(numbers.stream(rows));
            case "keep" -> count(numbers.keep(rows));
            default ->
                BulkInsert.through(Odd.Mapper.class, Odd.COLUMNS)
                        .by(BulkWay.valueOf(what))
                        .insert(session, LongStream.range(0, rows).mapToObj(id -> Odd.of((int) id, "x".repeat(100))));
        };
    }

    private static long count(Cursor<Numbers.Row> cursor) throws IOException {
        try (cursor) {
            long count = 0;
            for (Numbers.Row row : cursor) {
                count += row.words().length() / 400;
            }
            return count;
        }
    }
}
