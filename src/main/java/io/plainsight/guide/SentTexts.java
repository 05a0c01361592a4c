package io.plainsight.guide;

import io.plainsight.compare.RecordedStatement;
import io.plainsight.compare.recorded.SentStatement;
import java.util.List;
import java.util.stream.IntStream;

/** The texts of statements, where the server does not keep all of them. */
final class SentTexts {

    /** A server that keeps texts up to a length ends a longer one with this. */
    private static final String CUT = "...";

    private SentTexts() {}

    /**
     * Takes from JDBC the texts that the server has cut, or has put question marks in for what its tables of statements
     * cannot hold (characters beyond the Basic Multilingual Plane). (It may have seen more statements than went over JDBC as such;
     * then it is not known which is which.)
     */
    static List<SentStatement> complete(List<SentStatement> sent, List<RecordedStatement> overJdbc) {
        return sent.size() != overJdbc.size()
                ? sent
                : IntStream.range(0, sent.size())
                        .mapToObj(i -> complete(sent.get(i), overJdbc.get(i).sqlWithValues()))
                        .toList();
    }

    private static SentStatement complete(SentStatement sent, String overJdbc) {
        boolean isWhole = !sent.sql().endsWith(CUT) && overJdbc.chars().noneMatch(c -> Character.isSurrogate((char) c));
        return isWhole ? sent : sent.withSql(overJdbc);
    }
}
