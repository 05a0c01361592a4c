"""Basic queries, filters, ordering and aggregates."""

from sqlalchemy import func, or_

from legacy import form
from models import User


@form("basic.all")
def all_users(session):
    return session.query(User).all()


@form("basic.first")
def first(session):
    return session.query(User).first()


@form("basic.last")
def last(session):
    return session.query(User).order_by(User.id.desc()).first()


@form("basic.find")
def find(session, id):
    return session.query(User).get(id)


@form("basic.find-by")
def find_by(session, email):
    return session.query(User).filter_by(email=email).first()


@form("filter.where")
def where(session, active):
    return session.query(User).filter_by(active=active).all()


@form("filter.where-all")
def where_all(session, active, role):
    return session.query(User).filter_by(active=active, role=role).all()


@form("filter.where-any")
def where_any(session, name, other_name):
    return session.query(User).filter(or_(User.name == name, User.name == other_name)).all()


@form("order.by")
def order_by(session):
    return session.query(User).order_by(User.created_at).all()


@form("order.limit-offset")
def limit_offset(session, limit, offset):
    return session.query(User).limit(limit).offset(offset).all()


@form("order.take")
def take(session, count):
    return session.query(User).limit(count).all()


@form("aggregate.count")
def count(session):
    return session.query(User).count()


@form("aggregate.sum")
def total(session):
    return session.query(func.sum(User.age)).scalar()


@form("aggregate.average")
def average(session):
    return session.query(func.avg(User.age)).scalar()


@form("aggregate.minimum")
def minimum(session):
    return session.query(func.min(User.age)).scalar()


@form("aggregate.maximum")
def maximum(session):
    return session.query(func.max(User.age)).scalar()
