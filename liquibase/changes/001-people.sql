--liquibase formatted sql

-- Collation, here and in every table: utf8mb4_unicode_520_ci. MySQL and MariaDB both have it and mean the same by
-- it: case and accents do not count (alice = Alice = Álice), trailing spaces do not count, 4-byte characters differ
-- from one another. (utf8mb4_0900_ai_ci is MySQL's alone; utf8mb4_unicode_ci takes all 4-byte characters for equal.)

--changeset plainsight:create-users
create table users (
    id         bigint       not null auto_increment,
    name       varchar(100) not null,
    email      varchar(120) not null,
    active     boolean      not null default true,
    role       varchar(20)  not null default 'member',
    age        smallint,
    created_at datetime(6)  not null default current_timestamp(6),
    constraint users_pk primary key (id),
    constraint users_email_unique unique (email),
    constraint users_role_known check (role in ('member', 'manager', 'admin')),
    constraint users_age_possible check (age between 0 and 150),
    -- An InnoDB index ends with the primary key, so each of these gives its rows in order of id as well.
    index users_name (name),
    index users_active (active),
    index users_active_role (active, role),
    index users_active_created_at (active, created_at),
    index users_role (role),
    index users_age (age)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
--rollback drop table users;

--changeset plainsight:create-profiles
create table profiles (
    id         bigint not null auto_increment,
    user_id    bigint not null,
    bio        text,
    avatar_url varchar(255),
    constraint profiles_pk primary key (id),
    constraint profiles_user_unique unique (user_id),
    constraint profiles_user_fk foreign key (user_id) references users (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
--rollback drop table profiles;
