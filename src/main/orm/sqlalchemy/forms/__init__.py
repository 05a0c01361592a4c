"""The forms in the style of SQLAlchemy 2.x: select() and the session that executes it."""

from registry import Forms

form = Forms("sqlalchemy")

from forms import books, courses, people, users  # noqa: E402, F401 - registers their forms
