"""Basic queries, filters, ordering and aggregates."""

from sqlalchemy import func, or_, select

from forms import form
from models import User


@form("basic.all")
def all_users(session):
    return session.scalars(select(User)).all()


@form("basic.first")
def first(session):
    return session.scalars(select(User).limit(1)).first()


@form("basic.last")
def last(session):
    return session.scalars(select(User).order_by(User.id.desc()).limit(1)).first()


@form("basic.find")
def find(session, id):
    return session.get(User, id)


@form("basic.find-by")
def find_by(session, email):
    return session.scalars(select(User).where(User.email == email)).first()


@form("filter.where")
def where(session, active):
    return session.scalars(select(User).where(User.active.is_(active))).all()


@form("filter.where-all")
def where_all(session, active, role):
    return session.scalars(select(User).where(User.active.is_(active), User.role == role)).all()


@form("filter.where-any")
def where_any(session, name, other_name):
    return session.scalars(select(User).where(or_(User.name == name, User.name == other_name))).all()


@form("order.by")
def order_by(session):
    return session.scalars(select(User).order_by(User.created_at)).all()


@form("order.limit-offset")
def limit_offset(session, limit, offset):
    return session.scalars(select(User).limit(limit).offset(offset)).all()


@form("order.take")
def take(session, count):
    return session.scalars(select(User).limit(count)).all()


@form("aggregate.count")
def count(session):
    return session.scalar(select(func.count(User.id)))


@form("aggregate.sum")
def total(session):
    return session.scalar(select(func.sum(User.age)))


@form("aggregate.average")
def average(session):
    return session.scalar(select(func.avg(User.age)))


@form("aggregate.minimum")
def minimum(session):
    return session.scalar(select(func.min(User.age)))


@form("aggregate.maximum")
def maximum(session):
    return session.scalar(select(func.max(User.age)))
