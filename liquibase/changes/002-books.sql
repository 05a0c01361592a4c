--liquibase formatted sql

--changeset plainsight:create-authors
create table authors (
    id   bigint       not null auto_increment,
    name varchar(100) not null,
    constraint authors_pk primary key (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
--rollback drop table authors;

--changeset plainsight:create-books
create table books (
    id             bigint       not null auto_increment,
    title          varchar(200) not null,
    isbn           varchar(13),
    author_id      bigint       not null,
    published_year smallint,
    constraint books_pk primary key (id),
    constraint books_isbn_unique unique (isbn),
    constraint books_published_year_possible check (published_year between 1 and 9999),
    constraint books_author_fk foreign key (author_id) references authors (id) on delete cascade,
    index books_author (author_id),
    index books_title_author (title, author_id),
    index books_published_year_author (published_year, author_id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
--rollback drop table books;
