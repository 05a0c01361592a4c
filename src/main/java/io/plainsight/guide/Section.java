package io.plainsight.guide;

/** A section of the guide, in the guide's order. */
public enum Section {
    BASIC("Basic Queries"),
    FILTERING("Filtering and Conditions"),
    ORDERING("Ordering and Limiting"),
    AGGREGATIONS("Aggregations"),
    ONE_TO_ONE("One-to-One"),
    ONE_TO_MANY("One-to-Many"),
    MANY_TO_ONE("Many-to-One"),
    MANY_TO_MANY("Many-to-Many"),
    ASSOCIATION_OBJECT("Association Object"),
    TESTS("Tests"),
    CASCADES("Cascades"),
    COMPLEX_QUERIES("Complex Queries"),
    REPOSITORY("Repository Pattern"),
    SCOPES("Scopes Pattern"),
    COMPLEX_FILTERING("Complex Filtering"),
    SUBQUERIES("Subqueries"),
    WINDOW_FUNCTIONS("Window Functions"),
    N_PLUS_ONE("N+1 Query Prevention"),
    BATCH("Batch Operations");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    /** The guide's heading. */
    public String title() {
        return title;
    }
}
