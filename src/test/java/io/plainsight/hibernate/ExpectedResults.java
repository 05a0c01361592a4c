package io.plainsight.hibernate;

/** What some cases come to on the sample data: a case a line, its id and the tree of its result. */
final class ExpectedResults {

    static final String LINES = """
            basic.first#no-rows | null
            basic.find | {"id":1,"name":"Alice","email":"a@b.com","active":true,"role":"admin","age":34,"created_at":{"datetime":"2023-03-01T09:00:00.000000"},"profile":{"id":1,"user_id":1,"bio":"Writes SQL by hand. 🖋","avatar_url":"https://example.com/avatars/alice.png"}}
            relation.user-profile#no-profile | {"id":2,"name":"Bob","email":"bob@example.com","active":true,"role":"manager","age":null,"created_at":{"datetime":"2023-02-01T08:30:00.000000"}}
            aggregate.average | {"float":"46.6"}
            aggregate.sum#no-rows | null
            relation.profile-user | {"id":1,"user_id":1,"bio":"Writes SQL by hand. 🖋","avatar_url":"https://example.com/avatars/alice.png","user":{"id":1,"name":"Alice","email":"a@b.com","active":true,"role":"admin","age":34,"created_at":{"datetime":"2023-03-01T09:00:00.000000"}}}
            relation.author-books | {"id":1,"name":"Ursula K. Le Guin","books":[{"id":1,"title":"The Dispossessed","isbn":"9780060512750","author_id":1,"published_year":1974},{"id":7,"title":"A Book","isbn":null,"author_id":1,"published_year":2022},{"id":10,"title":"The Word for World is Forest","isbn":"9780000000010","author_id":1,"published_year":1972}]}
            relation.author-books#no-books | {"id":4,"name":"Silent Author","books":[]}
            relation.book-author | {"id":1,"title":"The Dispossessed","isbn":"9780060512750","author_id":1,"published_year":1974,"author":{"id":1,"name":"Ursula K. Le Guin"}}
            relation.course-students | {"id":1,"name":"Databases","code":"CS101","students":[{"id":2,"name":"Jonas","email":"jonas@university.example"},{"id":1,"name":"Ines","email":"ines@university.example"},{"id":3,"name":"Zoë 🦉","email":"zoe@university.example"}]}
            relation.student-enrollments | {"id":1,"name":"Ines","email":"ines@university.example","enrollments":[{"id":1,"student_id":1,"course_id":1,"grade":"A","enrolled_at":{"datetime":"2024-09-01T08:00:00.000000"},"completed_at":{"datetime":"2025-01-31T17:00:00.000000"},"course":{"id":1,"name":"Databases","code":"CS101"}},{"id":2,"student_id":1,"course_id":2,"grade":null,"enrolled_at":{"datetime":"2024-09-02T08:00:00.000000"},"completed_at":null,"course":{"id":2,"name":"Compilers","code":"CS102"}}]}
            relation.student-courses-dynamic | [{"id":1,"name":"Databases","code":"CS101"}]
            query.books-per-author | [{"author_id":1,"book_count":3},{"author_id":2,"book_count":2},{"author_id":3,"book_count":3},{"author_id":5,"book_count":2}]
            """;

    private ExpectedResults() {}
}
