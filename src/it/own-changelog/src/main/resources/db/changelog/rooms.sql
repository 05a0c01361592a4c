--liquibase formatted sql

--changeset example:create-rooms
create table rooms (
    id        bigint       not null auto_increment primary key,
    name      varchar(100) not null,
    course_id bigint       not null,
    constraint rooms_course_fk foreign key (course_id) references courses (id)
);
