package io.plainsight.compare;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement as it went over JDBC.
 *
 * @param sql the text as it was sent, with a {@code ?} for each parameter
 * @param parameters the bound values in the order of their positions
 * @param rows the rows that were read from its result, or that it affected; 0 where it failed
 */
public record RecordedStatement(String sql, List<@Nullable Object> parameters, long rows) {

    public RecordedStatement {
        parameters = Collections.unmodifiableList(parameters);
    }

    /** The text on one line, for people and for comparisons that should not depend on indentation. */
    public String sqlOnOneLine() {
        return sql.strip().replaceAll("\\s+", " ");
    }
}
