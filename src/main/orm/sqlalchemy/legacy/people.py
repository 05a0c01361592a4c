"""Users with their profiles, the repository and the scopes, and the bulk insert."""

from sqlalchemy import and_
from sqlalchemy.orm import Query, selectinload

from legacy import form
from models import Profile, User


class UserRepository:
    def __init__(self, session):
        self.session = session

    def find_by_email(self, email):
        return self.session.query(User).filter_by(email=email).first()

    def find_active_users(self):
        return self.session.query(User).filter_by(active=True).all()


class UserQuery(Query):
    """The scopes of the style before 2.x: methods of a query, which combine."""

    def only_active(self):
        return self.filter_by(active=True)

    def with_profile(self):
        return self.options(selectinload(User.profile))

    def by_role(self, role):
        return self.filter_by(role=role)


@form("relation.user-profile")
def user_profile(session, id):
    user = session.query(User).get(id)
    if user:
        user.profile  # loaded when it is touched
    return user


@form("relation.profile-user")
def profile_user(session, id):
    profile = session.query(Profile).get(id)
    profile.user
    return profile


@form("pattern.repository-find-by-email")
def repository_find_by_email(session, email):
    return UserRepository(session).find_by_email(email)


@form("pattern.repository-find-active")
def repository_find_active(session):
    return UserRepository(session).find_active_users()


@form("pattern.scope-active")
def scope_active(session):
    return UserQuery(User, session).only_active().all()


@form("pattern.scope-with-profile")
def scope_with_profile(session):
    return UserQuery(User, session).with_profile().all()


@form("pattern.scope-by-role")
def scope_by_role(session, role):
    return UserQuery(User, session).by_role(role).all()


@form("pattern.scope-chain")
def scope_chain(session, role):
    return UserQuery(User, session).only_active().with_profile().by_role(role).all()


@form("advanced.complex-filter")
def complex_filter(session, roles, created_after, limit):
    return (
        session.query(User)
        .filter(
            and_(
                User.active.is_(True),
                User.role.in_(roles),
                User.created_at > created_after,
            )
        )
        .order_by(User.created_at.desc())
        .limit(limit)
        .all()
    )


@form("performance.bulk-insert")
def bulk_insert(session, count):
    rows = [{"name": f"User {n}", "email": f"user{n}@example.com"} for n in range(1, count + 1)]
    session.bulk_insert_mappings(User, rows)
    session.commit()
