"""Authors and their books."""

from sqlalchemy import func
from sqlalchemy.orm import joinedload, selectinload

from legacy import form
from models import Author, Book


@form("relation.author-books")
def author_books(session, id):
    author = session.query(Author).get(id)
    author.books  # loaded when it is touched
    return author


@form("relation.book-author")
def book_author(session, id):
    book = session.query(Book).get(id)
    book.author
    return book


@form("query.join-like")
def join_like(session, title):
    return session.query(Author).join(Book).filter(Book.title.like(title)).all()


@form("query.eager-select-in", "performance.eager")
def eager_select_in(session):
    return session.query(Author).options(selectinload(Author.books)).all()


@form("query.eager-join")
def eager_join(session):
    return session.query(Author).options(joinedload(Author.books)).all()


@form("query.eager-join#limit")
def eager_join_limit(session):
    return session.query(Author).options(joinedload(Author.books)).order_by(Author.id).limit(2).all()


@form("query.books-per-author")
def books_per_author(session):
    return (
        session.query(Author.id.label("author_id"), func.count(Book.id).label("book_count"))
        .join(Book)
        .group_by(Author.id)
        .all()
    )


@form("advanced.subquery-in")
def subquery_in(session, year):
    authors = session.query(Book.author_id).filter(Book.published_year > year)
    return session.query(Author).filter(Author.id.in_(authors)).all()


@form("advanced.subquery-join")
def subquery_join(session, year):
    return session.query(Author).join(Book).filter(Book.published_year > year).distinct().all()


@form("advanced.window-row-number")
def window_row_number(session):
    rank = func.row_number().over(partition_by=Book.author_id, order_by=Book.published_year.desc())
    return session.query(Book.title, Book.author_id, rank.label("book_rank")).all()


@form("performance.n-plus-one")
def n_plus_one(session):
    authors = session.query(Author).all()
    for author in authors:
        len(author.books)  # one more statement for each author
    return authors


@form("performance.eager#count")
def eager_count(session):
    authors = session.query(Author).options(selectinload(Author.books)).all()
    return [{"author_id": author.id, "book_count": len(author.books)} for author in authors]
