"""The forms in the style before 2.x: session.query()."""

from registry import Forms

form = Forms("sqlalchemy-legacy")
form.no_writes = "The session's unit of work is the same in both styles, so the statements are those of SQLAlchemy 2.x."

from legacy import books, courses, people, users  # noqa: E402, F401 - registers their forms
