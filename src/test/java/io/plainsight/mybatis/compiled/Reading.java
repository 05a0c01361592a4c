package io.plainsight.mybatis.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/** The ways in which MyBatis lets a statement be read. */
enum Reading {
    LIST(session -> session.selectList(GeneratedMapper.STATEMENT)),
    SOME_OF_A_LIST(session -> session.selectList(GeneratedMapper.STATEMENT, null, new RowBounds(1, 3))),
    MAP(session -> session.selectMap(GeneratedMapper.STATEMENT, "id")),
    HANDLER(session -> handled(session, Integer.MAX_VALUE)),
    STOPPED_HANDLER(session -> handled(session, 2)),
    CURSOR(session -> drained(session, RowBounds.DEFAULT, Integer.MAX_VALUE)),
    SOME_OF_A_CURSOR(session -> drained(session, new RowBounds(1, 2), Integer.MAX_VALUE)),
    ABANDONED_CURSOR(session -> drained(session, RowBounds.DEFAULT, 2));

    private final Function<SqlSession, @Nullable Object> read;

    Reading(Function<SqlSession, @Nullable Object> read) {
        this.read = read;
    }

    /** What came of it, an exception included, as text. */
    String outcome(SqlSession session) {
        try {
            return Described.of(read.apply(session));
        } catch (Exception | StackOverflowError e) {
            return Described.of(e);
        }
    }

    private static List<@Nullable Object> handled(SqlSession session, int stopAfter) {
        List<@Nullable Object> found = new ArrayList<>();
        session.select(GeneratedMapper.STATEMENT, context -> {
            // As it is at this moment: it may change later.
            found.add(context.getResultCount() + " " + Described.of(context.getResultObject()));
            found.add(context.getResultObject());
            if (context.getResultCount() == stopAfter) {
                context.stop();
            }
        });
        return found;
    }

    private static List<@Nullable Object> drained(SqlSession session, RowBounds bounds, int stopAfter) {
        List<@Nullable Object> found = new ArrayList<>();
        try (Cursor<Object> cursor = session.selectCursor(GeneratedMapper.STATEMENT, null, bounds)) {
            for (Object object : cursor) {
                found.add(cursor.getCurrentIndex() + " " + Described.of(object));
                found.add(object);
                if (found.size() == 2 * stopAfter) {
                    break;
                }
            }
            found.add(cursor.isConsumed());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }
}
