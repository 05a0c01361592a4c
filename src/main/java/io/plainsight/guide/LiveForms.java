package io.plainsight.guide;

import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The guide's queries as another data access library of the JVM writes them, to run beside the mappers. Found by
 * {@link java.util.ServiceLoader} as a {@link Factory}, so that nothing else depends on that library.
 */
public interface LiveForms extends AutoCloseable {

    /** Makes the forms of one library. */
    interface Factory {

        /** The forms on a database that holds the schema; takes a while. */
        LiveForms open(DataSource dataSource);
    }

    /** The name of the interface, as in reports and file names. */
    String name();

    /** The versions of what takes part, by the names that people know. */
    Map<String, String> versions();

    /** The form of a case; empty where the library has no such form. */
    Optional<LiveForm> find(GuideCase guideCase);

    @Override
    void close();

    /** One query of one library. */
    interface LiveForm {

        /** What a user of the library writes. */
        String source();

        /**
         * Runs it on the connection of the caller's transaction, and sends all that there is to send before it returns.
         *
         * @return the result as a neutral tree; a JSON null where nothing is found, and for a case that writes
         */
        JsonNode run();

        /** The same in the library's own types, to be timed; null where nothing is found. */
        @Nullable
        Object load();
    }
}
