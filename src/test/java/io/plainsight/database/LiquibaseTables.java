package io.plainsight.database;

/** Liquibase's own two tables, as Liquibase creates and fills them. */
final class LiquibaseTables {

    static final String[] CREATE = {"""
        create table DATABASECHANGELOG (ID varchar(255) not null, AUTHOR varchar(255) not null,
            FILENAME varchar(255) not null, DATEEXECUTED datetime not null, ORDEREXECUTED int not null,
            EXECTYPE varchar(10) not null, MD5SUM varchar(35), DESCRIPTION varchar(255), COMMENTS varchar(255),
            TAG varchar(255), LIQUIBASE varchar(20), CONTEXTS varchar(255), LABELS varchar(255),
            DEPLOYMENT_ID varchar(10))""", """
        create table DATABASECHANGELOGLOCK (ID int not null primary key, LOCKED tinyint not null,
            LOCKGRANTED datetime, LOCKEDBY varchar(255))""", "insert into DATABASECHANGELOGLOCK (ID, LOCKED) values (1, 0)"};

    private LiquibaseTables() {}

    /** The row of a change set that was run. */
    static String record(String id, String author, String file) {
        return """
                insert into DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE)
                values ('%s', '%s', '%s', now(), 1, 'EXECUTED')""".formatted(id, author, file);
    }
}
