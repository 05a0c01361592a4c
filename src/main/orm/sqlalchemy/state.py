"""The scratch database: its tables, the data they begin with, and what became of it."""

from pathlib import Path

import pymysql

import server
from problem import Problem

CHANGES = Path("/plainsight/liquibase/changes")

# In the order in which changes are told, each with its primary key.
TABLES = {
    "users": ("id",),
    "profiles": ("id",),
    "authors": ("id",),
    "books": ("id",),
    "students": ("id",),
    "courses": ("id",),
    "student_courses": ("student_id", "course_id"),
    "enrollments": ("id",),
}


class Database:
    def __init__(self, admin, interface):
        self.admin = admin
        self.name = f"plainsight_{interface}"
        statements = [each for file in sorted(CHANGES.glob("*.sql")) for each in split(file)]
        if not statements:
            raise Problem(f"There is no change set in {CHANGES}.")
        self.sample = [each for each in statements if each.lower().startswith("insert")]
        self.schema = [each for each in statements if each not in self.sample]

    def __enter__(self):
        self.run(
            f"drop database if exists `{self.name}`",
            f"create database `{self.name}` character set utf8mb4",
            f"use `{self.name}`",
            *self.schema,
            # Statistics are to change where the recorder asks for it, not whenever the server gets round to it.
            *(f"alter table {table} stats_auto_recalc = 0" for table in TABLES),
        )
        return self

    def __exit__(self, *_):
        # By a connection of its own, as one that was interrupted in a statement is of no more use.
        with server.connect() as connection, connection.cursor() as cursor:
            cursor.execute(f"drop database if exists `{self.name}`")

    def run(self, *statements):
        with self.admin.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)

    def restore(self):
        """Back to the sample data, and to the next ids that follow it."""
        self.fill(self.sample)

    def fill(self, statements):
        """Has these statements' rows and no others."""
        self.run(
            "set foreign_key_checks = 0",
            *(f"truncate table {table}" for table in TABLES),
            "set foreign_key_checks = 1",
        )
        self.run(*statements, f"analyze table {', '.join(TABLES)}")

    def change(self, statements):
        # Rows that were deleted stay in the indexes until the server purges them, at a time of its own, and are counted
        # among the rows that a plan expects. This makes the tables anew without them, and analyzes them.
        self.run(*statements, f"optimize table {', '.join(TABLES)}")

    def snapshot(self):
        """Every row of every table, by primary key."""
        rows = {}
        with self.admin.cursor(pymysql.cursors.DictCursor) as cursor:
            for table, key in TABLES.items():
                cursor.execute(f"select * from {table} order by {', '.join(key)}")
                rows[table] = {tuple(row[column] for column in key): row for row in cursor.fetchall()}
        return rows

    def now(self):
        with self.admin.cursor() as cursor:
            cursor.execute("select utc_timestamp(6)")
            return cursor.fetchone()[0]

    def plan(self, sql):
        """How the server goes about a statement, without the times, which differ; None where it does not say."""
        # Only a select is executed for its plan; anything else would change the data.
        explain = "analyze" if sql.lstrip("( \n").lower().startswith(("select", "with")) else "format=tree"
        try:
            with self.admin.cursor() as cursor:
                cursor.execute(f"explain {explain} {sql}")
                return cursor.fetchone()[0].rstrip()
        except pymysql.MySQLError:
            return None


def split(file):
    """The statements of a change set, whose lines for Liquibase begin with two dashes."""
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("--")]
    parts = "\n".join(lines + [""]).split(";\n")
    return [part.strip() for part in parts if part.strip()]


def difference(before, after):
    """The rows inserted, deleted and updated, by table; only tables in which something changed."""
    changes = {}
    for table in TABLES:
        old, new = before[table], after[table]
        kinds = {
            "inserted": [new[key] for key in sorted(new.keys() - old.keys())],
            "deleted": [old[key] for key in sorted(old.keys() - new.keys())],
            "updated": [
                {"before": old[key], "after": new[key]}
                for key in sorted(old.keys() & new.keys())
                if old[key] != new[key]
            ],
        }
        kinds = {kind: rows for kind, rows in kinds.items() if rows}
        if kinds:
            changes[table] = kinds
    return changes
