create table customers (
    user_id bigint       not null,
    street  varchar(200) not null,
    constraint customers_pk primary key (user_id),
    constraint customers_user_fk foreign key (user_id) references users (id) on delete cascade
);
