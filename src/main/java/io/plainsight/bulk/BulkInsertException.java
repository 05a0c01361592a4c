package io.plainsight.bulk;

import java.sql.SQLException;
import org.apache.ibatis.exceptions.PersistenceException;
import org.jspecify.annotations.Nullable;

/**
 * A row cannot be sent as it is, or the server did not take all rows as they are. None of them is there. The cause is the
 * server's first warning, with its number, where there was one.
 */
public final class BulkInsertException extends PersistenceException {

    private static final long serialVersionUID = 1;

    BulkInsertException(String message, @Nullable SQLException first) {
        super(message, first);
    }
}
