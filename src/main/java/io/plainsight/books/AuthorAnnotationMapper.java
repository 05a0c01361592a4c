package io.plainsight.books;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Many;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Result;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.mapping.FetchType;

/** The statements of {@link AuthorMapper} in annotations. */
public interface AuthorAnnotationMapper extends AuthorMapper {

    String COLUMNS = """

                authors.id,
                authors.name
            """;

    String BOOKS_COLUMNS = """

                books.id             as books_id,
                books.title          as books_title,
                books.isbn           as books_isbn,
                books.author_id      as books_author_id,
                books.published_year as books_published_year
            """;

    String BOOK_COLUMNS = """

                books.id,
                books.title,
                books.isbn,
                books.author_id,
                books.published_year
            """;

    @Override
    @Select("select" + COLUMNS + """
            from authors
            order by authors.id
            """)
    @Results(
            id = "author",
            value = {@Result(property = "id", column = "id", id = true), @Result(property = "name", column = "name")})
    List<Author> findAll();

    @Override
    @Select("select" + COLUMNS + "," + BOOKS_COLUMNS + """
            from authors
            left join books
                on books.author_id = authors.id
            where authors.id = #{id}
            order by authors.id, books.id
            """)
    @Results(
            id = "authorWithBooks",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "name", column = "name"),
                @Result(
                        property = "books",
                        many =
                                @Many(
                                        resultMap = "io.plainsight.books.AuthorAnnotationMapper.book",
                                        columnPrefix = "books_"))
            })
    Optional<Author> findByIdWithBooks(long id);

    @Override
    @Select("select" + COLUMNS + "," + BOOKS_COLUMNS + """
            from authors
            left join books
                on books.author_id = authors.id
            order by authors.id, books.id
            """)
    @ResultMap("authorWithBooks")
    List<Author> findAllWithBooks();

    @Override
    @Select("select" + COLUMNS + "," + BOOKS_COLUMNS + "from ( select" + COLUMNS + """
                from authors
                order by authors.id
                limit #{limit} offset #{offset}
            ) authors
            left join books
                on books.author_id = authors.id
            order by authors.id, books.id
            """)
    @ResultMap("authorWithBooks")
    List<Author> findPageWithBooks(@Param("limit") int limit, @Param("offset") int offset);

    @Override
    @Select("select" + COLUMNS + """
            from authors
            order by authors.id
            limit #{limit} offset #{offset}
            """)
    @ResultMap("author")
    List<Author> findPage(@Param("limit") int limit, @Param("offset") int offset);

    @Override
    @Select("<script>select" + BOOK_COLUMNS + """
            from books
            <choose>
                <when test='authorIds.isEmpty'>
                    where false
                </when>
                <otherwise>
                    where books.author_id in
                    <foreach collection='authorIds' item='authorId' open='(' separator=', ' close=')'>#{authorId}</foreach>
                </otherwise>
            </choose>
            order by books.author_id, books.id
            </script>""")
    @Results(
            id = "book",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "title", column = "title"),
                @Result(property = "isbn", column = "isbn"),
                @Result(property = "authorId", column = "author_id"),
                @Result(property = "publishedYear", column = "published_year")
            })
    List<Book> findBooksByAuthorIds(@Param("authorIds") List<Long> authorIds);

    @Override
    @Select("select" + BOOK_COLUMNS + """
            from books
            order by books.author_id, books.id
            """)
    @ResultMap("book")
    List<Book> findBooksOfAllAuthors();

    @Override
    @Select("select" + COLUMNS + """
            from authors
            order by authors.id
            """)
    @Results(
            id = "authorWithBooksByNestedSelect",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "name", column = "name"),
                @Result(
                        property = "books",
                        column = "id",
                        many =
                                @Many(
                                        select = "io.plainsight.books.AuthorAnnotationMapper.findBooksByAuthorId",
                                        fetchType = FetchType.EAGER))
            })
    List<Author> findAllWithBooksByNestedSelect();

    @Override
    @Select("select" + BOOK_COLUMNS + """
            from books
            where books.author_id = #{authorId}
            order by books.id
            """)
    @ResultMap("book")
    List<Book> findBooksByAuthorId(long authorId);

    @Override
    @Select("select" + COLUMNS + """
            from authors
            where exists (
                select 1
                from books
                where books.author_id = authors.id
                  and books.title like #{pattern}
            )
            order by authors.id
            """)
    @ResultMap("author")
    List<Author> findByBookTitleLike(String pattern);

    @Override
    @Select("select" + COLUMNS + """
            from authors
            where authors.id in (
                select books.author_id
                from books
                where books.published_year > #{year}
            )
            order by authors.id
            """)
    @ResultMap("author")
    List<Author> findByBookPublishedAfterIn(int year);

    @Override
    @Select("select distinct" + COLUMNS + """
            from authors
            join books
                on books.author_id = authors.id
            where books.published_year > #{year}
            order by authors.id
            """)
    @ResultMap("author")
    List<Author> findByBookPublishedAfterJoin(int year);

    @Override
    @Insert("""
            insert into authors (name)
            values (#{name})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "id")
    int insert(Author author);

    @Override
    @Delete("""
            delete from authors
            where id = #{id}
            """)
    int deleteById(long id);
}
