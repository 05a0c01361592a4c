package io.plainsight.compare.recorded;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * One statement as the database server saw it.
 *
 * @param sql the text with its values; where the server does not tell, as it went over JDBC
 * @param rowsExamined null where the server does not know
 * @param rowsSent null where the server does not tell
 * @param rowsAffected null where the server does not tell; without what a foreign key's cascade takes along
 * @param temporaryTables null where the server does not tell
 * @param fullScans tables read from end to end; null where the server does not tell
 * @param sorts sorts that no index saved; null where the server does not tell
 * @param errorCode the server's number where it refused the statement, else null
 * @param plan the server's words on how it gets the rows; null where it was not asked or did not say
 */
@JsonInclude(Include.NON_NULL)
public record SentStatement(
        String sql,
        @JsonInclude(Include.ALWAYS) @Nullable Long rowsExamined,
        @Nullable Long rowsSent,
        @Nullable Long rowsAffected,
        @Nullable Long temporaryTables,
        @Nullable Long fullScans,
        @Nullable Long sorts,
        @Nullable Integer errorCode,
        @Nullable String plan) {

    /** A statement of which nothing but the text is known. */
    public static SentStatement ofText(String sql) {
        return new SentStatement(sql, null, null, null, null, null, null, null, null);
    }

    /**
     * A statement of which the server tells nothing.
     *
     * @param rows that were read from its result, or affected
     */
    public static SentStatement ofJdbc(String sql, long rows) {
        return new SentStatement(sql, null, rows, null, null, null, null, null, null);
    }

    /** The same with another text. */
    public SentStatement withSql(String newSql) {
        return new SentStatement(
                newSql, rowsExamined, rowsSent, rowsAffected, temporaryTables, fullScans, sorts, errorCode, plan);
    }

    /** The same with a plan. */
    public SentStatement withPlan(@Nullable String newPlan) {
        return new SentStatement(
                sql, rowsExamined, rowsSent, rowsAffected, temporaryTables, fullScans, sorts, errorCode, newPlan);
    }
}
