"""Users with their profiles, the repository and the scopes, and what is written to both tables."""

from sqlalchemy import and_, insert, select

from forms import form
from models import Profile, User
from repository import UserRepository


@form("relation.user-profile")
def user_profile(session, id):
    user = session.get(User, id)
    if user:
        user.profile  # loaded when it is touched
    return user


@form("relation.profile-user")
def profile_user(session, id):
    profile = session.get(Profile, id)
    profile.user
    return profile


@form("write.create-user-with-profile")
def create_user_with_profile(session, name, email, bio):
    session.add(User(name=name, email=email, profile=Profile(bio=bio)))
    session.commit()


@form("write.update-user")
def update_user(session, id, name):
    user = session.get_one(User, id)
    user.name = name
    session.commit()


@form("cascade.delete-user")
def delete_user(session, id):
    session.delete(session.get_one(User, id))
    session.commit()


@form("cascade.orphan-profile")
def orphan_profile(session, user_id):
    user = session.get_one(User, user_id)
    user.profile = None
    session.commit()


@form("cascade.orphan-profile#replace")
def replace_profile(session, user_id):
    user = session.get_one(User, user_id)
    user.profile = Profile(bio="New")
    session.commit()


@form("pattern.repository-find-by-email")
def repository_find_by_email(session, email):
    return UserRepository(session).find_by_email(email)


@form("pattern.repository-find-active")
def repository_find_active(session):
    return UserRepository(session).find_active_users()


@form("pattern.repository-create")
def repository_create(session, name, email):
    UserRepository(session).create(name=name, email=email)


@form("pattern.scope-active")
def scope_active(session):
    return session.scalars(User.only_active()).all()


@form("pattern.scope-with-profile")
def scope_with_profile(session):
    return session.scalars(User.with_profile()).all()


@form("pattern.scope-by-role")
def scope_by_role(session, role):
    return session.scalars(User.by_role(role)).all()


@form("pattern.scope-chain")
def scope_chain(session, role):
    # Written as whole selects, scopes take further conditions, but two of them do not combine.
    return session.scalars(User.with_profile().where(User.active.is_(True), User.role == role)).all()


@form("advanced.complex-filter")
def complex_filter(session, roles, created_after, limit):
    return session.scalars(
        select(User)
        .where(
            and_(
                User.active.is_(True),
                User.role.in_(roles),
                User.created_at > created_after,
            )
        )
        .order_by(User.created_at.desc())
        .limit(limit)
    ).all()


@form("performance.bulk-insert")
def bulk_insert(session, count):
    rows = [{"name": f"User {n}", "email": f"user{n}@example.com"} for n in range(1, count + 1)]
    session.execute(insert(User), rows)
    session.commit()
