"""Times forms for the benchmark, which runs this beside the others it measures: one form a process, on its database.

    timing.py DATABASE INTERFACE ROWS results FORM ...
    timing.py DATABASE INTERFACE ROWS times FORM WARM_UPS SECONDS ITERATIONS SECONDS

INTERFACE is sqlalchemy or sqlalchemy-legacy, whose forms are the cases of cases.json, or work, whose forms are in
work.py and work on so many rows. results prints what each form comes to, by its name; times prints, for each iteration,
the microseconds of each call. Both print JSON.
"""

import json
import platform
import sys
import time
import warnings
from datetime import datetime
from pathlib import Path

import pymysql
import sqlalchemy
from sqlalchemy import ScalarResult
from sqlalchemy.exc import LegacyAPIWarning
from sqlalchemy.orm import Session, configure_mappers

import forms
import legacy
import server
from neutral import Neutral
from problem import Problem
from registry import case_parameters
from work import IN_AUTO_COMMIT, work, work_parameters

INTERFACES = {"sqlalchemy": forms.form, "sqlalchemy-legacy": legacy.form}
CASES = Path("/plainsight/cases.json")
# Before any moment in the data: nothing of what is timed writes the time of day.
NO_TIME = datetime(2000, 1, 1)


class Timed:
    """A form, with what it is called with."""

    def __init__(self, form, parameters, engine, into_empty_table):
        self.form = form
        self.parameters = parameters
        self.engine = engine
        self.into_empty_table = into_empty_table

    @classmethod
    def of(cls, database, interface, rows, name):
        if interface == "work":
            form = work.forms.get(name)
            values = work_parameters(name, rows)
        else:
            cases = {each["id"]: each for each in json.loads(CASES.read_text(encoding="utf-8"))["cases"]}
            form = name in cases and INTERFACES[interface].of(cases[name])
            values = lambda: case_parameters(cases[name])  # noqa: E731
        if not form:
            raise Problem(f"{interface} has no form of {name}.")
        # In auto-commit nothing is left that would have to be rolled back.
        options = {"isolation_level": "AUTOCOMMIT", "pool_reset_on_return": None} if name in IN_AUTO_COMMIT else {}
        return cls(form, values, server.engine(database, **options), name == "INSERT")

    def prepare(self):
        if self.into_empty_table:
            with self.engine.begin() as connection:
                for statement in ("set foreign_key_checks = 0", "truncate table users", "set foreign_key_checks = 1"):
                    connection.exec_driver_sql(statement)

    def result(self):
        self.prepare()
        with Session(self.engine) as session:
            result = self.form(session, **self.parameters())
            result = list(result) if isinstance(result, ScalarResult) else result
        # The session is closed: what a form did not load would raise now, and not be sent for.
        return Neutral(NO_TIME, NO_TIME).value(result)

    def call(self):
        """The microseconds of a call, from its session's beginning to its end."""
        self.prepare()
        values = self.parameters()
        start = time.perf_counter_ns()
        with Session(self.engine) as session:
            result = self.form(session, **values)
            if isinstance(result, ScalarResult):
                for _ in result:
                    pass
        return (time.perf_counter_ns() - start) / 1000

    def iteration(self, seconds):
        """The calls that begin within the seconds, one at least."""
        end = time.perf_counter() + seconds
        calls = [self.call()]
        while time.perf_counter() < end:
            calls.append(self.call())
        return calls


def main():
    # The style before 2.x is what is timed, not what is meant to be warned of.
    warnings.simplefilter("ignore", LegacyAPIWarning)
    configure_mappers()
    database, interface, rows, what, *rest = sys.argv[1:]

    def timed(name):
        return Timed.of(database, interface, int(rows), name)

    if what == "results":
        versions = {
            "SQLAlchemy": sqlalchemy.__version__,
            "PyMySQL": pymysql.VERSION_STRING,
            "Python": platform.python_version(),
        }
        answer = {"versions": versions, "results": {name: timed(name).result() for name in rest}}
    else:
        name, warm_ups, warm_up, iterations, iteration = rest
        form = timed(name)
        for _ in range(int(warm_ups)):
            form.iteration(float(warm_up))
        answer = [form.iteration(float(iteration)) for _ in range(int(iterations))]
    print(json.dumps(answer))


if __name__ == "__main__":
    try:
        main()
    except (Problem, OSError) as problem:
        sys.exit(str(problem))
