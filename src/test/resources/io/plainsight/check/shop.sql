create table customers (
    id        bigint         not null auto_increment primary key,
    name      varchar(100)   not null,
    email     varchar(100),
    age       int,
    active    boolean        not null,
    balance   decimal(10, 2) not null,
    joined_at datetime       not null,
    photo     blob
);
create table orders (
    id          bigint      not null auto_increment primary key,
    customer_id bigint      not null,
    status      varchar(20) not null,
    note        varchar(200),
    placed_at   datetime    not null,
    constraint orders_customer foreign key (customer_id) references customers (id)
);
create table order_lines (
    id       bigint         not null auto_increment primary key,
    order_id bigint         not null,
    product  varchar(100)   not null,
    quantity int            not null,
    price    decimal(10, 2) not null,
    constraint lines_order foreign key (order_id) references orders (id)
);
create table events (
    id   int         not null primary key,
    kind varchar(20) not null
);
create table documents (
    id      bigint not null auto_increment primary key,
    content json
);
create table periods (
    id           int      not null primary key,
    month_number tinyint  not null,
    period       char(7)  not null,
    opened       year     not null,
    started_at   datetime not null,
    status_code  int,
    amount       int,
    ended_millis bigint
);
