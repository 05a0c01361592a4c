"""Which form belongs to which case, and the text of it that people are shown."""

import ast
import inspect
import re
import textwrap
from datetime import datetime

from problem import Problem


class Forms:
    """The forms of one interface, by the id of an entry, or of a case where a case needs a form of its own."""

    def __init__(self, interface):
        self.interface = interface
        self.forms = {}
        self.no_writes = None

    def __call__(self, *ids):
        """Decorates a form: a function of a session and of the case's parameters."""

        def register(form):
            for each in ids:
                if each in self.forms:
                    raise Problem(f"{self.interface}: two forms are registered for {each}.")
                self.forms[each] = form
            return form

        return register

    def of(self, case):
        return self.forms.get(case["id"]) or self.forms.get(case["entry"])

    def reason_against(self, case):
        """Why the interface has no form for a case that is without one."""
        return self.no_writes if case["writes"] else None

    def check(self, cases):
        """Fails where a case has no form, where a form has no case, and where a variant would only repeat its entry."""
        missing = [case["id"] for case in cases if not self.of(case) and not self.reason_against(case)]
        if missing:
            raise Problem(f"{self.interface}: no form for {', '.join(missing)} of cases.json.")
        known = {case["id"] for case in cases} | {case["entry"] for case in cases}
        unknown = [each for each in self.forms if each not in known]
        if unknown:
            raise Problem(f"{self.interface}: a form for {', '.join(unknown)}, which cases.json does not have.")
        own = {case["id"]: case for case in cases}
        for case in cases:
            entry = own.get(case["entry"], case)
            if case is not entry and self.of(case) and self.of(case) is self.of(entry) and same(case, entry):
                raise Problem(f"{self.interface}: {case['id']} needs a form of its own.")


def case_parameters(case):
    """What a form is called with, dates as such."""
    values = dict(case["parameters"])
    if "created_after" in values:
        values["created_after"] = datetime.fromisoformat(values["created_after"])
    return values


def same(case, other):
    return case["setup"] == other["setup"] and case["parameters"] == other["parameters"]


def source(form):
    """The body of a form as it is written, comments included, without the return of a form that is nothing else."""
    text = textwrap.dedent(inspect.getsource(form))
    function = ast.parse(text).body[0]
    lines = text.splitlines()
    # The header is on one line; what follows it may begin with a comment, which is no node of the tree.
    body = textwrap.dedent("\n".join(lines[function.lineno :]))
    if len(function.body) == 1 and isinstance(function.body[0], ast.Return):
        body = re.sub(r"^return ", "", body, count=1, flags=re.MULTILINE)
    return body.rstrip()
