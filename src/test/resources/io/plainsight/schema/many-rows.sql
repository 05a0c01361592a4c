-- Enough rows for plans that mean something, and the same ones every time: crc32 takes the place of chance. One user in
-- twenty is active and two in five have one of the roles that the guide asks for, so that an index pays.

-- Statistics from every page, and only when they are asked for, so that the plans do not depend on luck.
alter table users stats_sample_pages = 10000, stats_auto_recalc = 0;
alter table profiles stats_sample_pages = 10000, stats_auto_recalc = 0;
alter table authors stats_sample_pages = 10000, stats_auto_recalc = 0;
alter table books stats_sample_pages = 10000, stats_auto_recalc = 0;
alter table students stats_sample_pages = 10000, stats_auto_recalc = 0;
alter table courses stats_sample_pages = 10000, stats_auto_recalc = 0;
alter table student_courses stats_sample_pages = 10000, stats_auto_recalc = 0;
alter table enrollments stats_sample_pages = 10000, stats_auto_recalc = 0;

-- 1 to 40,000; by joins, because both servers limit a recursion to 1,000 rounds.
create table numbers (n int primary key);
insert into numbers (n)
with digits (d) as (
    select 0 union all select 1 union all select 2 union all select 3 union all select 4
    union all select 5 union all select 6 union all select 7 union all select 8 union all select 9
)
select 1 + ones.d + 10 * tens.d + 100 * hundreds.d + 1000 * thousands.d + 10000 * myriads.d
from digits as ones
cross join digits as tens
cross join digits as hundreds
cross join digits as thousands
cross join digits as myriads
where myriads.d < 4;

insert into users (id, name, email, active, role, age, created_at)
select
    n,
    case n % 1000 when 1 then 'Alice' when 2 then 'Bob' else concat('User ', n % 5000) end,
    if(n = 1, 'a@b.com', concat('user', n, '@mail.example')),
    crc32(n) % 20 = 0,
    elt(
        1 + crc32(concat('role', n)) % 10,
        'admin', 'manager', 'manager', 'manager', 'member', 'member', 'member', 'member', 'member', 'member'
    ),
    nullif(crc32(concat('age', n)) % 100, 0),
    timestampadd(minute, crc32(concat('created', n)) % 2600000, '2020-01-01')
from numbers
where n <= 20000;

-- One user in three has none.
insert into profiles (id, user_id, bio)
select n, n, concat('Bio ', n)
from numbers
where n = 1
   or n <= 20000 and crc32(n) % 3 > 0;

insert into authors (id, name)
select n, concat('Author ', n)
from numbers
where n <= 5000;

-- One title in a hundred is like 'Book%'.
insert into books (id, title, isbn, author_id, published_year)
select
    n,
    concat(if(crc32(concat('title', n)) % 100 = 0, 'Book ', 'Title '), n),
    concat('978', lpad(n, 10, '0')),
    if(n = 1, 1, 1 + crc32(concat('author', n)) % 5000),
    nullif(1949 + crc32(concat('year', n)) % 76, 1949)
from numbers;

insert into students (id, name, email)
select n, concat('Student ', n), concat('student', n, '@university.example')
from numbers
where n <= 5000;

insert into courses (id, name, code)
select n, concat('Course ', n), concat(if(n % 5 = 1, 'CS', 'PH'), n)
from numbers
where n <= 200;

-- Five courses a student. Student 1 takes course 1, and student 4 does not take course 4, as the guide has it.
insert into student_courses (student_id, course_id)
select 1 + (n - 1) % 5000, 1 + (7 * (n - 1) + 31 * (n div 5000)) % 200
from numbers
where n <= 25000;

insert into enrollments (id, student_id, course_id, grade)
select n, 1 + (n - 1) % 5000, 1 + (11 * (n - 1) + 31 * (n div 5000)) % 200, 'A'
from numbers
where n <= 25000;

drop table numbers;

analyze table users, profiles, authors, books, students, courses, student_courses, enrollments;
