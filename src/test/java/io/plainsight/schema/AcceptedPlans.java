package io.plainsight.schema;

import static io.plainsight.schema.PlanStep.SORT;
import static io.plainsight.schema.PlanStep.TEMPORARY_TABLE;
import static io.plainsight.schema.PlanStep.fullScan;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the plans of the guide's queries do although it costs, and why no index would spare them it. */
final class AcceptedPlans {

    private static final String EVERY_ROW_ASKED_FOR =
            "It asks for every row, and reads them in the order of the primary key.";
    private static final String EVERY_ROW_COUNTS =
            "Every row counts towards the result; the narrowest index is read in place of the table.";
    private static final String OUTER_JOIN =
            "Both servers sort the rows of an outer join by its right side, whatever index that has, even for one row on"
                    + " its left; the inner join, which is not sorted, would lose a parent without children.";
    private static final String ALL_BOOKS_OF_ALL_AUTHORS =
            "It asks for every author, then for the books of each of them: sorting the books costs less than to look"
                    + " each up by the index on author_id.";
    private static final String FOUND_BY_BOOK =
            "An index finds the few books, in the order of what they are found by; the authors that they lead to are"
                    + " then made distinct and sorted by id, which costs less than to ask every author in order.";

    private static final Map<String, Accepted> ACCEPTED = new HashMap<>();

    static {
        accept("basic.all", EVERY_ROW_ASKED_FOR, fullScan("users"));
        accept("pattern.scope-with-profile", EVERY_ROW_ASKED_FOR, fullScan("users"));
        accept("performance.n-plus-one", EVERY_ROW_ASKED_FOR, fullScan("authors"));
        accept("aggregate.count", EVERY_ROW_COUNTS, fullScan("users"));
        accept("aggregate.sum", EVERY_ROW_COUNTS, fullScan("users"));
        accept("aggregate.average", EVERY_ROW_COUNTS, fullScan("users"));
        accept("query.books-per-author", EVERY_ROW_COUNTS, fullScan("books"));
        accept(
                "filter.where-any",
                "The index on name gives the users of each name in order of id, but not those of two names together.",
                SORT);
        accept(
                "order.by",
                "It asks for every row: both servers leave an index on created_at alone, because to look up each row by"
                        + " it costs more than to sort.",
                fullScan("users"),
                SORT);
        accept("relation.author-books", OUTER_JOIN, SORT, TEMPORARY_TABLE);
        accept("relation.student-courses", OUTER_JOIN, SORT, TEMPORARY_TABLE);
        accept("relation.course-students", OUTER_JOIN, SORT, TEMPORARY_TABLE);
        accept("relation.student-enrollments", OUTER_JOIN, SORT, TEMPORARY_TABLE);
        accept("relation.course-enrollments", OUTER_JOIN, SORT, TEMPORARY_TABLE);
        accept("query.eager-join", OUTER_JOIN + " It asks for every row.", fullScan("authors"), SORT, TEMPORARY_TABLE);
        accept("query.eager-select-in", ALL_BOOKS_OF_ALL_AUTHORS, fullScan("authors"), fullScan("books"), SORT);
        accept("performance.eager", OUTER_JOIN + " It asks for every row.", fullScan("authors"), SORT, TEMPORARY_TABLE);
        accept("query.join-like", FOUND_BY_BOOK, SORT, TEMPORARY_TABLE);
        accept("advanced.subquery-in", FOUND_BY_BOOK, SORT, TEMPORARY_TABLE);
        accept("advanced.subquery-join", FOUND_BY_BOOK, SORT, TEMPORARY_TABLE);
        ACCEPTED.put(
                "advanced.window-row-number",
                new Accepted(
                        "It ranks every book, and both servers sort the rows of a window even by an index in its order;"
                                + " MariaDB keeps them in a temporary table besides.",
                        Set.of(fullScan("books"), SORT),
                        Set.of(fullScan("books"), SORT, TEMPORARY_TABLE)));
    }

    private AcceptedPlans() {}

    /** The ids of the entries that are in the list. */
    static Set<String> entries() {
        return ACCEPTED.keySet();
    }

    /** The problems of an entry on a server; none where it is not in the list. */
    static Set<String> problems(String entry, Server server) {
        Accepted accepted = ACCEPTED.get(entry);
        if (accepted == null) {
            return Set.of();
        }
        return server == Server.MYSQL ? accepted.onMySql : accepted.onMariaDb;
    }

    /** Why an entry is in the list, in words; says so where it is not. */
    static String reason(String entry) {
        Accepted accepted = ACCEPTED.get(entry);
        return accepted == null ? "Nothing is accepted." : accepted.reason;
    }

    private static void accept(String entry, String reason, String... problems) {
        ACCEPTED.put(entry, new Accepted(reason, Set.of(problems), Set.of(problems)));
    }

    private record Accepted(String reason, Set<String> onMySql, Set<String> onMariaDb) {}
}
