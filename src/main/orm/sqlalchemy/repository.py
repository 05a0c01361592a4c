from sqlalchemy import select

from models import User


class UserRepository:
    def __init__(self, session):
        self.session = session

    def find_by_email(self, email):
        return self.session.scalars(select(User).where(User.email == email)).first()

    def find_active_users(self):
        return self.session.scalars(select(User).where(User.active.is_(True))).all()

    def create(self, **attributes):
        user = User(**attributes)
        self.session.add(user)
        self.session.commit()
        return user
