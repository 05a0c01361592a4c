"""The benchmark's kinds of work in SQLAlchemy 2.x: the same rows in the same order as those whom it is measured beside.

Unlike the guide's forms these belong to no case, and nothing of them is recorded.
"""

import random
from datetime import datetime, timedelta

from sqlalchemy import insert, select
from sqlalchemy.orm import joinedload, selectinload

from models import Author, User
from registry import Forms

work = Forms("work")

# Who measures these beside it has connections in auto-commit, too.
IN_AUTO_COMMIT = {"FLAT_LIST", "JOIN", "TWO_QUERIES", "ONE_ROW", "STREAM"}


@work("FLAT_LIST")
def users(session):
    return session.scalars(select(User).order_by(User.id)).all()


@work("JOIN")
def authors_by_join(session):
    return session.scalars(select(Author).options(joinedload(Author.books)).order_by(Author.id)).unique().all()


@work("TWO_QUERIES")
def authors_by_two_queries(session):
    return session.scalars(select(Author).options(selectinload(Author.books)).order_by(Author.id)).all()


@work("ONE_ROW", "READ_ONLY_TRANSACTION")
def user(session, id):
    return session.get(User, id)


@work("STREAM")
def stream(session):
    # So many objects at a time are what the documentation shows; one at a time takes longer.
    return session.scalars(select(User).order_by(User.id).execution_options(yield_per=1000))


@work("INSERT")
def insert_users(session, users):
    session.execute(insert(User), users)
    session.commit()


def work_parameters(name, rows):
    """What gives the parameters of a call: another row each time, and rows to insert that are made once."""
    match name:
        case "ONE_ROW" | "READ_ONLY_TRANSACTION":
            return lambda: {"id": random.randint(1, rows)}
        case "INSERT":
            users = [user_to_insert(n) for n in range(1, rows + 1)]
            return lambda: {"users": users}
    return dict


def user_to_insert(n):
    """The same rows that everybody inserts."""
    return {
        "name": f"User {n}",
        "email": f"user{n}@example.com",
        "active": n % 3 > 0,
        "role": "member",
        "age": None if n % 7 == 0 else 18 + n % 60,
        "created_at": datetime(2024, 1, 1) + timedelta(seconds=n),
    }
