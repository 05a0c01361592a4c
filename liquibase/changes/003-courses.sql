--liquibase formatted sql

--changeset plainsight:create-students
create table students (
    id    bigint       not null auto_increment,
    name  varchar(100) not null,
    email varchar(120) not null,
    constraint students_pk primary key (id),
    constraint students_email_unique unique (email)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
--rollback drop table students;

--changeset plainsight:create-courses
create table courses (
    id   bigint       not null auto_increment,
    name varchar(100) not null,
    code varchar(10)  not null,
    constraint courses_pk primary key (id),
    constraint courses_code_unique unique (code)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
--rollback drop table courses;

--changeset plainsight:create-student_courses
create table student_courses (
    student_id  bigint      not null,
    course_id   bigint      not null,
    enrolled_at datetime(6) not null default current_timestamp(6),
    constraint student_courses_pk primary key (student_id, course_id),
    constraint student_courses_student_fk foreign key (student_id) references students (id) on delete cascade,
    constraint student_courses_course_fk foreign key (course_id) references courses (id) on delete cascade,
    index student_courses_course (course_id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
--rollback drop table student_courses;

--changeset plainsight:create-enrollments
create table enrollments (
    id           bigint not null auto_increment,
    student_id   bigint not null,
    course_id    bigint not null,
    grade        varchar(2),
    enrolled_at  datetime(6) default current_timestamp(6),
    completed_at datetime(6),
    constraint enrollments_pk primary key (id),
    constraint enrollments_student_course_unique unique (student_id, course_id),
    constraint enrollments_student_fk foreign key (student_id) references students (id) on delete cascade,
    constraint enrollments_course_fk foreign key (course_id) references courses (id) on delete cascade,
    constraint enrollments_completed_after_enrolled check (completed_at >= enrolled_at),
    index enrollments_course_student (course_id, student_id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
--rollback drop table enrollments;
