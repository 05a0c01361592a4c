package io.plainsight.check.finding;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules. Their ids are stable: suppressions, baselines and other tools name them. */
public enum Rule {
    // The files
    XML_MALFORMED(Severity.ERROR, "MyBatis cannot read the file: the application does not start"),
    XML_INVALID(
            Severity.ERROR, "MyBatis validates against its DTD and refuses the file: the application does not start"),
    NAMESPACE_MISSING(Severity.ERROR, "MyBatis refuses a mapper without a namespace"),
    NAMESPACE_NOT_INTERFACE(Severity.ERROR, "the statements belong to no interface: its methods find none"),
    METHOD_WITHOUT_STATEMENT(Severity.ERROR, "a call ends in a BindingException: Invalid bound statement (not found)"),
    STATEMENT_WITHOUT_METHOD(
            Severity.WARNING, "no mapper method reaches it: it is dead, or one of the names is misspelt"),
    DUPLICATE_ID(Severity.ERROR, "MyBatis refuses the second one: the application does not start"),
    UNKNOWN_INCLUDE(Severity.ERROR, "the statement stays incomplete and fails when the first mapper method is called"),
    INCLUDE_CYCLE(Severity.ERROR, "MyBatis ends in a StackOverflowError while it starts"),
    UNKNOWN_RESULT_MAP(
            Severity.ERROR, "the statement stays incomplete and fails when the first mapper method is called"),
    UNKNOWN_SELECT(Severity.ERROR, "loading the property fails: there is no such mapped statement"),
    UNKNOWN_CACHE(Severity.ERROR, "the mapper stays incomplete and fails when the first mapper method is called"),
    UNKNOWN_PARAMETER_MAP(
            Severity.ERROR, "the statement stays incomplete and fails when the first mapper method is called"),
    NO_RESULT(Severity.ERROR, "the query runs, and then fails: no result map was found for it"),
    RESULT_TYPE_MISMATCH(Severity.ERROR, "the caller gets a ClassCastException, perhaps far from here"),
    WRITE_RETURN_TYPE(Severity.ERROR, "the row is written, and then the call fails with a BindingException"),
    BAD_EXPRESSION(Severity.ERROR, "OGNL cannot parse it, and every call fails, or it means something else to OGNL"),
    EXPRESSION_TYPE(Severity.ERROR, "OGNL cannot do this with values of the type: every call that comes to it fails"),
    UNKNOWN_METHOD(Severity.ERROR, "every call that comes to it fails"),
    ASSIGNMENT_TEST(Severity.ERROR, "OGNL's = assigns: the test changes the parameter, and is true whatever that was"),
    UNKNOWN_TYPE_HANDLER(
            Severity.ERROR, "MyBatis has no such handler: the application does not start, or every call fails"),

    // What the server says
    UNKNOWN_TABLE(Severity.ERROR, "the server refuses the statement"),
    UNKNOWN_COLUMN(Severity.ERROR, "the server refuses the statement"),
    AMBIGUOUS_COLUMN(Severity.ERROR, "the server refuses the statement"),
    UNKNOWN_FUNCTION(Severity.ERROR, "the server refuses the statement"),
    SYNTAX_ERROR(Severity.ERROR, "the server refuses the statement"),
    GROUP_BY(Severity.ERROR, "the server refuses the statement in its sql_mode (only_full_group_by)"),
    VALUE_COUNT(Severity.ERROR, "the server refuses the statement"),
    SQL_REFUSED(Severity.ERROR, "the server refuses the statement"),
    MARIADB_ONLY(
            Severity.WARNING,
            "the embedded server is a MariaDB, and a MySQL refuses this (--database-id mariadb says that none is meant)"),
    MULTIPLE_STATEMENTS(
            Severity.NOTE, "the driver sends them only with allowMultiQueries=true, which makes injected SQL worse"),

    // The result
    MISSING_COLUMN(Severity.ERROR, "the property is never filled: null, or 0, without a word"),
    PARTIAL_RESULT(Severity.NOTE, "the properties stay null here, and nothing tells such an object from a full one"),
    UNMAPPED_COLUMN(Severity.WARNING, "the column is read and thrown away without a word: often a misspelt alias"),
    WRONG_TYPE(Severity.ERROR, "the driver cannot convert the values"),
    NARROW_TYPE(Severity.WARNING, "values that do not fit fail, or lose digits"),
    NULLABLE_PRIMITIVE(Severity.WARNING, "null becomes 0 or false, or fails where a constructor or a caller takes it"),
    DUPLICATE_COLUMN(Severity.WARNING, "MyBatis maps by name and takes the first one, whichever that is"),
    NO_CONSTRUCTOR(
            Severity.ERROR, "MyBatis finds no constructor for it: the application does not start, or every row fails"),
    UNKNOWN_PROPERTY(Severity.ERROR, "the mapping fails when the first row comes"),
    NESTED_WITHOUT_ID(
            Severity.WARNING, "rows are told apart by all their mapped columns: equal ones are merged, and lost"),
    CONSTRUCTOR_COLLECTION(Severity.ERROR, "MyBatis 3.5 cannot fill a joined collection through a constructor"),
    SHARED_ID(
            Severity.WARNING,
            "all rows of a parent have the same key: MyBatis takes them for one element, and drops the others"),
    UNORDERED_JOIN(
            Severity.ERROR,
            "an object is passed on with the first of its rows: a Cursor's are incomplete, and MyBatis refuses a handler"),
    OPTIONAL_ASSOCIATION(
            Severity.WARNING, "where the joined row is absent an object of nulls is made in place of null"),

    // The parameters
    UNKNOWN_PARAMETER(Severity.ERROR, "every call that reaches it fails: there is no such parameter or property"),
    KEY_PROPERTY(Severity.ERROR, "the row is written, and then setting its key fails, or its object never gets it"),
    TEXT_SUBSTITUTION(Severity.WARNING, "the text becomes SQL as it is: whoever chooses it writes your SQL"),
    NUMBER_SUBSTITUTION(
            Severity.NOTE, "a number brings no SQL with it, but to the server each value makes another statement"),
    BESIDE_LITERAL(
            Severity.WARNING,
            "only the driver makes one text of the two, where it puts values in: with null, or useServerPrepStmts, "
                    + "the server refuses it"),
    QUOTED_PARAMETER(
            Severity.ERROR, "within quotes or a comment the question mark is text: binding the parameter fails"),
    UNBOUND_PARAMETER(Severity.ERROR, "the server waits for a value that nobody binds: every call fails"),
    EMPTY_FOREACH(Severity.WARNING, "an empty list makes a statement that the server refuses"),
    EMPTY_TRIM(Severity.WARNING, "with no property given, the server refuses what is left"),
    ORDER_BY_PARAMETER(Severity.WARNING, "a bound value is a constant: the rows are not ordered by it"),
    CHARACTER_TEST(
            Severity.WARNING,
            "to OGNL 'Y' is a character, which equals no String and no digit: the test fails or is never true"),
    ZERO_TEST(Severity.WARNING, "to OGNL 0 and false equal '': they are taken for absent"),
    MAP_PARAMETER(Severity.NOTE, "nothing can be checked in a Map: a misspelt key binds null"),

    // The statement
    UNGUARDED_WRITE(Severity.NOTE, "when no condition is given, every row of the table is changed"),
    WRONG_ELEMENT(
            Severity.ERROR, "MyBatis asks for rows where there is a count, or the other way round: null, or -1, comes"),
    REQUIRED_COLUMN(Severity.ERROR, "the server refuses each row: a column without a default must have a value"),
    PIPES_AS_OR(
            Severity.WARNING,
            "without PIPES_AS_CONCAT in its sql_mode the server takes || for or: the value is 0 or 1"),
    QUOTED_NAME(
            Severity.WARNING, "without ANSI_QUOTES in its sql_mode the server takes it for a text, not for the column"),
    AND_IN_SET(
            Severity.WARNING, "the column becomes what the condition gives, 0 or 1, and the other is not set at all"),
    CONSTANT_FORMAT(Severity.WARNING, "a format without % is what comes back, whatever the date"),
    NULL_COMPARISON(Severity.WARNING, "nothing equals null, not even null: the condition is never true"),
    SELECT_STAR(Severity.NOTE, "a new column changes the result, and columns that nobody reads are sent"),
    UNORDERED_LIMIT(Severity.NOTE, "without an order the server may return any rows, and others each time"),
    ROW_BOUNDS_JOIN(Severity.NOTE, "RowBounds count joined rows, not objects: the last collection is cut off"),
    CACHE_ON_JOIN(Severity.NOTE, "writes through the other tables' mappers do not clear this cache: stale results"),

    // The plan
    FULL_SCAN(Severity.NOTE, "the whole table is read"),
    FILESORT(Severity.NOTE, "no index gives this order: all rows are sorted before the first one comes"),
    TEMPORARY_TABLE(Severity.NOTE, "the rows go through a temporary table"),

    // The check
    USELESS_IGNORE(Severity.NOTE, "it hides nothing today, and would hide a defect tomorrow");

    private final Severity severity;
    private final String why;

    Rule(Severity severity, String why) {
        this.severity = severity;
        this.why = why;
    }

    /** Such as {@code unknown-column}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    public String why() {
        return why;
    }

    /** The rule of an id, if there is one. */
    public static Optional<Rule> find(String id) {
        return Stream.of(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }
}
