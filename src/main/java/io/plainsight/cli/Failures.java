package io.plainsight.cli;

import io.plainsight.database.DatabaseProblem;

/** Turns an exception into a line that says what happened and a line that says what to do. */
final class Failures {

    private Failures() {}

    record Explanation(String cause, String remedy) {}

    static Explanation explain(Throwable exception) {
        Throwable cause = exception;
        while (cause.getCause() != null && !(cause instanceof DatabaseProblem)) {
            cause = cause.getCause();
        }
        if (cause instanceof DatabaseProblem problem) {
            return new Explanation(problem.getMessage(), "What to do: " + problem.remedy());
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new Explanation(
                message.strip().replaceAll("\\s*\\R\\s*", " "),
                "What to do: see the details with --logging.level.root=info, and report it if it looks like our fault");
    }
}
