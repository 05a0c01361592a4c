package io.plainsight.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.exception.LiquibaseException;
import liquibase.exception.ValidationFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.transaction.TransactionException;

/** Turns an exception into a line that says what happened and a line that says what to do. */
public final class Failures {

    /** MySQL's codes of what a user has no right to: a database, a command on a table, a column, anything else. */
    private static final Set<Integer> MISSING_RIGHT = Set.of(1044, 1142, 1143, 1227);

    /** In URLs, {@code //user:secret@} and {@code password=secret}; rather too much of a message than too little. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)((?<=//)[^:/@?\\s]*:)[^?\\s]*(?=@)|((?:password\\w*|passwd|pwd)=)[^&\\s]*");

    /** The class of SQL states for connections that fail. */
    private static final String CONNECTION_EXCEPTION = "08";

    private Failures() {}

    /**
     * One line each, and no password in them, wherever the words come from.
     *
     * @param foreseen whether somebody has thought of that exception; else the remedy is for users of the application
     */
    public record Explanation(String cause, String remedy, boolean foreseen) {

        public Explanation {
            cause = mask(cause);
            remedy = mask(remedy);
        }

        Explanation(String cause, String remedy) {
            this(cause, remedy, true);
        }
    }

    /** What happened, and what to do about it. */
    public static Explanation explain(Throwable exception) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(exception);
        for (Throwable link = exception; link != null; link = link.getCause()) {
            Explanation known = known(link, root);
            if (known != null) {
                return known;
            }
        }
        if (isConnectionLost(exception)) {
            return new Explanation(
                    "The database went away: " + message(root),
                    "see that the server runs, and run again; what was under way is rolled back");
        }
        if (exception instanceof DataAccessException) {
            return new Explanation(
                    "The database refused a statement: " + message(root),
                    "see whether somebody has changed its tables or rights; an empty database will do");
        }
        return new Explanation(
                message(root),
                "see the details with --logging.level.root=info, and report it if it looks like our fault",
                false);
    }

    private static @Nullable Explanation known(Throwable link, Throwable root) {
        if (link instanceof DatabaseProblem problem) {
            return new Explanation(problem.getMessage(), problem.remedy());
        }
        if (link instanceof LiquibaseException) {
            return new Explanation("The migration stops: " + message(root), remedy(root));
        }
        return DockerProblem.explain(link);
    }

    /** Whether an exception comes of a connection that is lost, or that cannot be had. */
    public static boolean isConnectionLost(Throwable exception) {
        for (Throwable link = exception; link != null; link = link.getCause()) {
            if (isGone(link)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGone(Throwable link) {
        return link instanceof TransactionException
                || link instanceof DataAccessResourceFailureException
                || link instanceof RecoverableDataAccessException
                || link instanceof SQLException problem
                        && problem.getSQLState() != null
                        && problem.getSQLState().startsWith(CONNECTION_EXCEPTION);
    }

    private static String remedy(Throwable migrationProblem) {
        if (migrationProblem instanceof ValidationFailedException) {
            return "use a new database, or the release of Plainsight that made this one";
        }
        return migrationProblem instanceof SQLException problem && MISSING_RIGHT.contains(problem.getErrorCode())
                ? "grant the user all privileges on the database"
                : "mend what the message names";
    }

    private static String message(Throwable problem) {
        String message = problem.getMessage() == null ? problem.toString() : problem.getMessage();
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String mask(String text) {
        return SECRET.matcher(text)
                .replaceAll(secret -> Matcher.quoteReplacement(
                        (secret.group(1) == null ? secret.group(2) : secret.group(1)) + "***"));
    }
}
