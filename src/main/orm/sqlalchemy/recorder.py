"""Records what SQLAlchemy sends for each case of the guide, in both of its styles, and what comes of it."""

import json
import os
import platform
import re
import signal
import sys
import time
import warnings
from pathlib import Path

import pymysql
import sqlalchemy
from sqlalchemy.exc import LegacyAPIWarning, NoResultFound
from sqlalchemy.orm import Session, configure_mappers

import forms
import legacy
import server
from neutral import Neutral
from problem import Problem
from registry import case_parameters, source
from state import Database, difference

CASES = Path("/plainsight/cases.json")
RECORDINGS = Path("/plainsight/recordings")

TRANSACTION = re.compile(
    r"(begin|start transaction|commit|rollback|savepoint|release savepoint"
    r"|set (session |@@)?(autocommit|transaction))\b",
    re.IGNORECASE,
)
COUNT_OF_ALL = re.compile(r"\s*select\s+count\((?!.*\bwhere\b).*", re.IGNORECASE | re.DOTALL)
# Times differ each time, and estimates with what the server has not yet cleaned up of rows that were there before.
TIMES = re.compile(r"(?<=\(actual )time=\S+ |\s*\(cost=[^)]*\)")
KINDS = {1062: "duplicate", 1451: "foreign-key", 1452: "foreign-key", 1048: "not-null", 1364: "not-null", 3819: "check"}


class Recorder:
    def __init__(self, admin, interface, database, engine):
        self.interface = interface
        self.database = database
        self.engine = engine
        self.millis = None  # what the last run took
        self.times = {}
        # A new connection asks the server a few things, which belong to no case: all cases use this one.
        with engine.connect() as connection:
            self.listener = server.Listener(admin, connection.connection.driver_connection)
            self.sql_mode = connection.exec_driver_sql("select @@session.sql_mode").scalar()

    def run(self, case):
        """One form in a session of its own: the events, its result and its error, either of the two being None."""
        form = self.interface.of(case)
        parameters = case_parameters(case)
        result = error = None
        start = self.database.now()
        self.listener.start()
        clock = time.perf_counter()
        with Session(self.engine) as session:
            try:
                result = form(session, **parameters)
            except Exception as raised:  # an answer as good as any
                error = raised
        self.millis = round((time.perf_counter() - clock) * 1000, 1)
        events = self.listener.stop()
        neutral = Neutral(start, self.database.now())
        # The session is closed: what a form did not load would raise now, and not be sent for.
        return events, None if case["writes"] else neutral.value(result), error, neutral

    def case(self, case):
        form = self.interface.of(case)
        if not form:
            return {"id": case["id"], "noSuchForm": self.interface.reason_against(case)}
        if case["setup"]:
            self.database.change(case["setup"])
        before = self.database.snapshot()
        events, result, error, neutral = self.run(case)
        changes = difference(before, self.database.snapshot())
        if changes and not case["writes"]:
            raise Problem(f"{self.interface.interface}: {case['id']} is to read, and changed {', '.join(changes)}.")
        if case["writes"]:
            self.database.restore()
            if case["setup"]:
                self.database.change(case["setup"])
        statements = self.statements(events, neutral)
        if case["setup"]:
            self.database.restore()
        return {
            "id": case["id"],
            "source": source(form),
            "statements": statements,
            "transaction": [event["sql_text"] for event in events if is_transaction(event)],
            "result": result,
            "error": describe(error),
            "changes": neutral.value(changes),
        }

    def statements(self, events, neutral):
        """What was sent, with its plan where it was not sent before; the data is what the case began with."""
        planned = set()
        statements = []
        for event in events:
            if is_transaction(event):
                continue
            sql = event["sql_text"]
            statement = {
                "sql": neutral.sql(sql),
                "rowsExamined": rows_examined(event),
                "rowsSent": event["rows_sent"],
                "rowsAffected": event["rows_affected"],
                "temporaryTables": event["created_tmp_tables"],
                "fullScans": event["full_scans"],
                "sorts": event["sorts"],
            }
            if event["mysql_errno"]:
                statement["errorCode"] = event["mysql_errno"]
            if sql not in planned:
                plan = self.database.plan(sql)
                # What has no tree is not explained by saying so.
                has_tree = plan and "not executable by iterator" not in plan
                statement["plan"] = neutral.sql(TIMES.sub("", plan)) if has_tree else None
                planned.add(sql)
            statements.append(statement)
        return statements

    def growth(self, sizes):
        """How many statements and rows each case takes, by the number of parents."""
        counts = {}
        for number, size in enumerate(sizes, start=1):
            progress(f"{self.interface.interface}: growth {number} of {len(sizes)}, {size['parents']} parents")
            self.database.fill(size["setup"])
            for case in size["cases"]:
                if not self.interface.of(case):
                    continue
                events, _, error, _ = self.run(case)
                sent = [event for event in events if not is_transaction(event)]
                examined = [rows_examined(event) for event in sent]
                count = counts.setdefault(case["id"], {"id": case["id"], "statements": [], "rowsExamined": []})
                count["statements"].append(None if error else len(sent))
                self.times.setdefault(case["id"], []).append(None if error else self.millis)
                count["rowsExamined"].append(None if error or None in examined else sum(examined))
                if case["writes"]:
                    self.database.fill(size["setup"])
        return list(counts.values())


def is_transaction(event):
    return bool(TRANSACTION.match(event["sql_text"]))


def rows_examined(event):
    """None for a count of a whole table: the server does not count the rows that it reads for it."""
    uncounted = not event["rows_examined"] and COUNT_OF_ALL.fullmatch(event["sql_text"])
    return None if uncounted else event["rows_examined"]


def describe(error):
    if error is None:
        return None
    cause = getattr(error, "orig", None)
    number = cause.args[0] if isinstance(cause, pymysql.MySQLError) else None
    kind = "not-found" if isinstance(error, NoResultFound) else KINDS.get(number, "other")
    return {"kind": kind, "type": type(error).__name__, "message": str(error).splitlines()[0]}


def record(admin, interface, plan):
    with Database(admin, interface.interface) as database:
        database.restore()
        engine = server.engine(database.name)
        try:
            recorder = Recorder(admin, interface, database, engine)
            cases = []
            for number, case in enumerate(plan["cases"], start=1):
                progress(f"{interface.interface}: case {number} of {len(plan['cases'])}", counter=True)
                cases.append(recorder.case(case))
            growth = recorder.growth(plan["growth"])
        finally:
            engine.dispose()
    recording = {
        "interface": interface.interface,
        "versions": {
            "SQLAlchemy": sqlalchemy.__version__,
            "PyMySQL": pymysql.VERSION_STRING,
            "Python": platform.python_version(),
        },
        "server": {"version": admin.get_server_info(), "sqlMode": recorder.sql_mode},
        "cases": cases,
        "growth": growth,
    }
    # Apart from the recording, which is the same each time.
    times = {
        "interface": interface.interface,
        "processors": os.cpu_count(),
        "growth": [{"id": id, "millis": millis} for id, millis in recorder.times.items()],
    }
    return {interface.interface: recording, f"{interface.interface}-times": times}


def write(name, content):
    """Over the file that is there, which keeps its owner; a new one gets that of its folder, not the container's."""
    file = RECORDINGS / f"{name}.json"
    is_new = not file.exists()
    file.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    if is_new and os.geteuid() == 0:
        owner = RECORDINGS.stat()
        os.chown(file, owner.st_uid, owner.st_gid)
    print(file)


def progress(text, counter=False):
    """A counter overwrites itself on a terminal and is told elsewhere at its start only."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)
    elif not counter or ": case 1 of" in text:
        print(text, file=sys.stderr, flush=True)


def main():
    # Docker stops a container by SIGTERM, which is to leave no scratch database behind either.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    # The style before 2.x is what is recorded, not what is meant to be warned of.
    warnings.simplefilter("ignore", LegacyAPIWarning)
    configure_mappers()
    plan = json.loads(CASES.read_text(encoding="utf-8"))
    interfaces = [forms.form, legacy.form]
    for interface in interfaces:
        interface.check(plan["cases"])
    admin = server.connect()
    try:
        server.check(admin)
        recordings = [record(admin, interface, plan) for interface in interfaces]
    finally:
        admin.close()
        if sys.stderr.isatty():
            print(file=sys.stderr)
    for recording in recordings:
        for name, content in recording.items():
            write(name, content)


if __name__ == "__main__":
    try:
        main()
    except (Problem, OSError) as problem:
        sys.exit(str(problem))
    except KeyboardInterrupt:
        sys.exit(130)
