--liquibase formatted sql

-- Small on purpose, and adversarial on purpose: what a comparison of queries must not get wrong is in here.
-- Loaded only where the context `sample` is named (the @ says: not where no context is), and only into empty tables.

--changeset plainsight:sample contextFilter:@sample
--preconditions onFail:CONTINUE onFailMessage:The sample data set goes into empty tables only; these hold data already.
--precondition-sql-check expectedResult:0 select (select count(*) from users) + (select count(*) from authors) + (select count(*) from students) + (select count(*) from courses)

-- Ties in created_at (2 and 3; 6 and 7), ages that are NULL, inactive users, three names that are equal under the
-- collation, a name that only ends in a space, two names that differ in a 4-byte character alone.
insert into users (id, name, email, active, role, age, created_at)
values (1, 'Alice', 'a@b.com', true, 'admin', 34, '2023-03-01 09:00:00'),
       (2, 'Bob', 'bob@example.com', true, 'manager', null, '2023-02-01 08:30:00'),
       (3, 'alice', 'alice.lower@example.com', true, 'member', 19, '2023-02-01 08:30:00'),
       (4, 'Álice', 'alice.accent@example.com', false, 'admin', 34, '2022-12-31 23:59:59.999999'),
       (5, 'Chloë', 'chloe@example.com', true, 'admin', null, '2023-01-01 00:00:00'),
       (6, 'Bob ', 'bob.space@example.com', false, 'member', 0, '2024-05-05 05:05:05.000005'),
       (7, 'Dmitri 🦊', 'dmitri.fox@example.com', true, 'member', 61, '2024-05-05 05:05:05.000005'),
       (8, 'Dmitri 🐻', 'dmitri.bear@example.com', true, 'manager', 61, '2023-01-01 00:00:00.000001'),
       (9, '王芳', 'wang.fang@example.com', true, 'manager', 150, '2021-07-15 12:00:00'),
       (10, 'O''Neill', 'oneill@example.com', false, 'manager', 45, '2023-08-20 16:45:00'),
       (11, '50%_\\off', 'percent@example.com', true, 'member', 28, '2024-02-29 12:00:00'),
       (12, 'Alice', 'alice.second@example.com', true, 'admin', 34, '2024-02-29 12:00:00');

-- Users 2 and 4 have no profile; profile 3 holds nothing but its user.
insert into profiles (id, user_id, bio, avatar_url)
values (1, 1, 'Writes SQL by hand. 🖋', 'https://example.com/avatars/alice.png'),
       (2, 3, '', null),
       (3, 5, null, null),
       (4, 7, 'Line one\nline two', 'https://example.com/avatars/fox.png'),
       (5, 12, 'The other Alice', null),
       (6, 9, '数据库', null);

-- Author 4 has no book; two authors share a name.
insert into authors (id, name)
values (1, 'Ursula K. Le Guin'),
       (2, 'Jorge Luis Borges'),
       (3, 'Test Author'),
       (4, 'Silent Author'),
       (5, 'Test Author');

-- Years that are NULL, equal within an author (2 and 3) and at the edge of "after 2020"; titles that differ from
-- 'Book%' in case only; several matching books of one author; books without an ISBN.
insert into books (id, title, isbn, author_id, published_year)
values (1, 'The Dispossessed', '9780060512750', 1, 1974),
       (2, 'Collected Stories', '9780000000002', 2, 2021),
       (3, 'Book of Sand', '9780000000003', 2, 2021),
       (4, 'Book 1', '9780000000004', 3, 2020),
       (5, 'Book 2', '9780000000005', 3, 2021),
       (6, 'book three', null, 3, null),
       (7, 'A Book', null, 1, 2022),
       (8, 'Notebook 📓', '9780000000008', 5, null),
       (9, 'Book 2', '9780000000009', 5, 2024),
       (10, 'The Word for World is Forest', '9780000000010', 1, 1972);

-- Student 4 takes no course; course 4 has no student.
insert into students (id, name, email)
values (1, 'Ines', 'ines@university.example'),
       (2, 'Jonas', 'jonas@university.example'),
       (3, 'Zoë 🦉', 'zoe@university.example'),
       (4, 'Nobody Yet', 'nobody@university.example');

insert into courses (id, name, code)
values (1, 'Databases', 'CS101'),
       (2, 'Compilers', 'CS102'),
       (3, 'Logic', 'PH201'),
       (4, 'Empty Room', 'CS999');

-- The two join tables hold different pairs, so that a query on the wrong one shows.
insert into student_courses (student_id, course_id, enrolled_at)
values (1, 1, '2024-09-01 08:00:00'),
       (1, 3, '2024-09-01 08:00:00'),
       (2, 1, '2024-09-02 08:00:00'),
       (3, 2, '2024-09-03 08:00:00'),
       (3, 1, '2024-09-01 08:00:00');

insert into enrollments (id, student_id, course_id, grade, enrolled_at, completed_at)
values (1, 1, 1, 'A', '2024-09-01 08:00:00', '2025-01-31 17:00:00'),
       (2, 1, 2, null, '2024-09-02 08:00:00', null),
       (3, 2, 1, 'C', '2024-09-02 08:00:00', '2025-01-31 17:00:00'),
       (4, 2, 3, 'F', null, null),
       (5, 3, 3, 'B+', '2024-09-03 08:00:00', '2025-02-01 17:00:00');
--rollback delete from users where id between 1 and 12;
--rollback delete from authors where id between 1 and 5;
--rollback delete from students where id between 1 and 4;
--rollback delete from courses where id between 1 and 4;
