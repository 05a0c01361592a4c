create table authors (
    id   bigint       not null auto_increment primary key,
    name varchar(100) not null
);

create table books (
    id             bigint       not null auto_increment primary key,
    title          varchar(200) not null,
    isbn           varchar(13),
    author_id      bigint       not null references authors (id),
    published_year smallint
);
