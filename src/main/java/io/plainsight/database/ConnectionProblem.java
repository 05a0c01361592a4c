package io.plainsight.database;

import java.sql.SQLException;

/** Says why there is no connection. */
final class ConnectionProblem {

    private static final int NO_RIGHT_ON_DATABASE = 1044;
    private static final int ACCESS_DENIED = 1045;
    private static final int UNKNOWN_DATABASE = 1049;
    private static final int ACCESS_DENIED_BY_PLUGIN = 1698;
    /** The driver's own code of an option with an impossible value. */
    private static final String BAD_OPTION = "S1009";

    private ConnectionProblem() {}

    static DatabaseProblem of(SQLException failure, JdbcUrl url, String user) {
        String message = JdbcUrl.mask(String.valueOf(failure.getMessage()));
        return switch (failure.getErrorCode()) {
            case UNKNOWN_DATABASE ->
                new DatabaseProblem(
                        "There is no database " + url.database() + " at " + url,
                        "create it (create database " + url.database() + ") or correct spring.datasource.url",
                        failure);
            case NO_RIGHT_ON_DATABASE ->
                new DatabaseProblem(
                        "The database of " + url + " does not exist, or the user " + user + " has no right on it",
                        "create it and grant the user all privileges on " + url.database() + ".*",
                        failure);
            case ACCESS_DENIED, ACCESS_DENIED_BY_PLUGIN ->
                new DatabaseProblem(
                        "The server at " + url + " does not take the user " + user + " with this password",
                        "correct spring.datasource.username and spring.datasource.password",
                        failure);
            case 0 -> withoutServerCode(failure, url, message);
            default ->
                new DatabaseProblem(
                        "The server at " + url + " refuses the connection: " + message,
                        "mend what the server names, or correct spring.datasource.url",
                        failure);
        };
    }

    private static DatabaseProblem withoutServerCode(SQLException failure, JdbcUrl url, String message) {
        if (message.contains("Public Key Retrieval")) {
            return new DatabaseProblem(
                    "Without TLS, the server at " + url + " needs its public key to take the password",
                    "add allowPublicKeyRetrieval=true to the URL, or drop what turns TLS off",
                    failure);
        }
        if (BAD_OPTION.equals(failure.getSQLState())) {
            return new DatabaseProblem(
                    "The URL " + url + " has an impossible option: " + message, "correct it", failure);
        }
        if (isParsing(failure)) {
            return JdbcUrl.malformed(url.toString(), failure);
        }
        return new DatabaseProblem(
                "No MySQL or MariaDB answers at " + url + " ("
                        + JdbcUrl.mask(root(failure).toString()) + ")",
                "start the server, or correct host and port in spring.datasource.url",
                failure);
    }

    private static boolean isParsing(SQLException failure) {
        Throwable root = root(failure);
        return root instanceof IllegalArgumentException
                || root.getClass().getSimpleName().equals("WrongArgumentException")
                || String.valueOf(root.getMessage()).startsWith("No suitable driver");
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
