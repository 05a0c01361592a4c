"""The MySQL server: the way to it, the options it must have, and the statements it was sent."""

import os
import time

import pymysql
from pymysql.constants import CR, ER
from sqlalchemy import URL, create_engine

from problem import Problem

HOST = os.environ.get("MYSQL_HOST", "mysql")
PORT = int(os.environ.get("MYSQL_PORT", "3306"))
USER = os.environ.get("MYSQL_USER", "root")
PASSWORD = os.environ.get("MYSQL_ROOT_PASSWORD", "")

SECONDS_TO_WAIT = 60

# What the server must be started with; none of it can be set while it runs.
LEAST = {
    "performance_schema": 1,
    "performance_schema_max_sql_text_length": 8192,
    "performance_schema_events_statements_history_long_size": 10000,
}

# Sent on the ORM's connection before and after a case; no ORM sends DO.
MARK = "do 'plainsight'"


def connect():
    """A connection of the recorder's own, as soon as the server answers."""
    deadline = time.monotonic() + SECONDS_TO_WAIT
    while True:
        try:
            return pymysql.connect(
                host=HOST,
                port=PORT,
                user=USER,
                password=PASSWORD,
                charset="utf8mb4",
                autocommit=True,
                init_command="set time_zone = '+00:00'",
            )
        except pymysql.OperationalError as error:
            number, message = error.args[:2]
            if number == ER.ACCESS_DENIED_ERROR:
                raise Problem(f"MySQL does not let root in; is MYSQL_ROOT_PASSWORD right? It says: {message}") from None
            if number not in (CR.CR_CONN_HOST_ERROR, CR.CR_SERVER_LOST) or time.monotonic() > deadline:
                raise Problem(f"No MySQL answers at {HOST}:{PORT}. The last error: {message}") from None
        time.sleep(1)


def engine(database, **options):
    """The ORM's way to a database: one connection, which all sessions share."""
    url = URL.create(
        "mysql+pymysql",
        username=USER,
        password=PASSWORD,
        host=HOST,
        port=PORT,
        database=database,
        query={"charset": "utf8mb4"},
    )
    return create_engine(
        url, pool_size=1, max_overflow=0, connect_args={"init_command": "set time_zone = '+00:00'"}, **options
    )


def check(admin):
    """Fails where the server cannot tell what it was sent; has it keep a history of statements otherwise."""
    with admin.cursor() as cursor:
        for option, least in LEAST.items():
            cursor.execute("show global variables like %s", (option,))
            row = cursor.fetchone()
            value = row[1] if row else "not there"
            number = {"ON": 1, "OFF": 0}.get(value) if not value.isdigit() else int(value)
            if number is None or number < least:
                wanted = "ON" if least == 1 else f"{least} or more"
                raise Problem(
                    f"The server's option {option} is {value}, and must be {wanted}."
                    " It is set where the server is started: docker-compose.yml does."
                )
        cursor.execute(
            "update performance_schema.setup_consumers set enabled = 'YES'"
            " where name = 'events_statements_history_long'"
        )


class Listener:
    """Tells what the server was sent on one connection, the ORM's."""

    def __init__(self, admin, connection):
        self.admin = admin
        self.connection = connection
        with admin.cursor() as cursor:
            cursor.execute(
                "select thread_id from performance_schema.threads where processlist_id = %s",
                (connection.thread_id(),),
            )
            self.thread = cursor.fetchone()[0]

    def start(self):
        with self.admin.cursor() as cursor:
            cursor.execute("truncate table performance_schema.events_statements_history_long")
        self.connection.query(MARK)

    def stop(self):
        """The events since the start, in order.

        Those of a transaction nest in it, so that the level alone tells them from statements within a statement.
        The server answers before it writes to its history. That holds all of a case as soon as the statement after it
        was answered, and so the mark is sent again.
        """
        self.connection.query(MARK)
        with self.admin.cursor(pymysql.cursors.DictCursor) as cursor:
            cursor.execute(
                "select event_name, sql_text, rows_examined, rows_sent, rows_affected, created_tmp_tables,"
                " select_scan + select_full_join as full_scans, sort_scan + sort_range as sorts, mysql_errno"
                " from performance_schema.events_statements_history_long"
                " where thread_id = %s and nesting_event_level = 0"
                " and (event_name like 'statement/sql/%%'"
                " or event_name in ('statement/com/Prepare', 'statement/com/Execute'))"
                " order by event_id",
                (self.thread,),
            )
            events = [{key.lower(): value for key, value in row.items()} for row in cursor.fetchall()]
        if not events or events[0]["sql_text"] != MARK:
            raise Problem(
                "The server's history of statements lost some: it is too short"
                " (performance_schema_events_statements_history_long_size), or another recorder emptied it."
            )
        return [event for event in events if event["sql_text"] != MARK]
