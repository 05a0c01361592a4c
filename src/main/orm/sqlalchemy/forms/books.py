"""Authors and their books."""

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload, selectinload

from forms import form
from models import Author, Book


@form("relation.author-books")
def author_books(session, id):
    author = session.get(Author, id)
    author.books  # loaded when it is touched
    return author


@form("relation.book-author")
def book_author(session, id):
    book = session.get(Book, id)
    book.author
    return book


@form("write.create-author-with-books")
def create_author_with_books(session, author, titles):
    session.add(Author(name=author, books=[Book(title=title) for title in titles]))
    session.commit()


@form("cascade.delete-author")
def delete_author(session, id):
    session.delete(session.get_one(Author, id))
    session.commit()


@form("cascade.delete-book")
def delete_book(session, id):
    session.delete(session.get_one(Book, id))
    session.commit()


@form("cascade.orphan-book")
def orphan_book(session, book_id, author_id):
    author = session.get_one(Author, author_id)
    author.books.remove(session.get_one(Book, book_id))
    session.commit()


@form("query.join-like")
def join_like(session, title):
    return session.scalars(select(Author).join(Book).where(Book.title.like(title))).all()


@form("query.eager-select-in", "performance.eager")
def eager_select_in(session):
    return session.scalars(select(Author).options(selectinload(Author.books))).all()


@form("query.eager-join")
def eager_join(session):
    # Without unique() SQLAlchemy refuses: the join repeats an author for each of its books.
    return session.scalars(select(Author).options(joinedload(Author.books))).unique().all()


@form("query.eager-join#limit")
def eager_join_limit(session):
    return session.scalars(select(Author).options(joinedload(Author.books)).order_by(Author.id).limit(2)).unique().all()


@form("query.books-per-author")
def books_per_author(session):
    return session.execute(
        select(Author.id.label("author_id"), func.count(Book.id).label("book_count"))
        .join(Book)
        .group_by(Author.id)
    ).all()


@form("advanced.subquery-in")
def subquery_in(session, year):
    authors = select(Book.author_id).where(Book.published_year > year)
    return session.scalars(select(Author).where(Author.id.in_(authors))).all()


@form("advanced.subquery-join")
def subquery_join(session, year):
    return session.scalars(select(Author).join(Book).where(Book.published_year > year).distinct()).all()


@form("advanced.window-row-number")
def window_row_number(session):
    rank = func.row_number().over(partition_by=Book.author_id, order_by=Book.published_year.desc())
    return session.execute(select(Book.title, Book.author_id, rank.label("book_rank"))).all()


@form("performance.n-plus-one")
def n_plus_one(session):
    authors = session.scalars(select(Author)).all()
    for author in authors:
        len(author.books)  # one more statement for each author
    return authors


@form("performance.eager#count")
def eager_count(session):
    authors = session.scalars(select(Author).options(selectinload(Author.books))).all()
    return [{"author_id": author.id, "book_count": len(author.books)} for author in authors]
