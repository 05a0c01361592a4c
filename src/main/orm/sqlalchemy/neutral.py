"""Values, rows and objects as JSON that means the same whichever library they came from."""

import re
from datetime import datetime, timedelta
from decimal import Decimal

from sqlalchemy import Row, inspect

from models import Base

NOW = "<now>"
# What has lost its fraction on the way to the column.
NOW_TO_THE_SECOND = "<now, to the second>"
LITERAL = re.compile(r"'(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?)'")


class Neutral:
    """Writes a moment that lies within the time of a case as now: the next recording has another."""

    def __init__(self, start, end):
        # CURRENT_TIMESTAMP has no fraction, so it may lie before the start.
        self.start = start - timedelta(seconds=5)
        self.end = end + timedelta(seconds=5)

    def is_now(self, moment):
        return self.start <= moment <= self.end

    def sql(self, text):
        def masked(match):
            return f"'{NOW}'" if self.is_now(datetime.fromisoformat(match[1])) else match[0]

        return LITERAL.sub(masked, text)

    def value(self, value, above=()):
        """A result: a scalar, an object, a row, a list of any, or an object together with what else a form loaded."""
        match value:
            case None | bool() | int() | str():
                return value
            case Decimal():
                return {"decimal": f"{value:f}"}
            case float():
                return {"float": repr(value)}
            case datetime():
                return {"datetime": self.moment(value)}
            case Base():
                return self.entity(value, above)
            case Row():
                return self.value(dict(value._mapping), above)
            case dict():
                return {key: self.value(each, above) for key, each in value.items()}
            case list():
                return [self.value(each, above) for each in value]
            case (Base() as parent, dict() as children):
                return self.entity(parent, above) | self.value(children, (*above, parent))
        raise TypeError(f"A form returned a {type(value).__name__}, which has no neutral form.")

    def moment(self, moment):
        if not self.is_now(moment):
            return moment.isoformat(timespec="microseconds")
        return NOW if moment.microsecond else NOW_TO_THE_SECOND

    def entity(self, entity, above):
        """The columns in the table's order, then the relations: only what is loaded, so that no SQL is sent."""
        mapper = inspect(entity).mapper
        loaded = inspect(entity).dict
        columns = {
            column.key: self.value(loaded[column.key]) for column in mapper.local_table.columns if column.key in loaded
        }
        relations = {
            relation.key: self.value(loaded[relation.key], (*above, entity))
            for relation in mapper.relationships
            # A relation without a row is left out, and so is one that leads back.
            if loaded.get(relation.key) is not None
            and not any(loaded[relation.key] is each for each in (*above, entity))
        }
        return columns | relations
