package io.plainsight.books;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.One;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Result;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/**
 * The statements of {@link BookMapper} in annotations. Its result maps need {@link AuthorAnnotationMapper} beside it.
 */
public interface BookAnnotationMapper extends BookMapper {

    @Override
    @Select("""
            select
                books.id,
                books.title,
                books.isbn,
                books.published_year,
                authors.id   as author_id,
                authors.name as author_name
            from books
            join authors
                on authors.id = books.author_id
            where books.id = #{id}
            """)
    @Results(
            id = "bookWithAuthor",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "title", column = "title"),
                @Result(property = "isbn", column = "isbn"),
                @Result(property = "publishedYear", column = "published_year"),
                @Result(
                        property = "author",
                        one =
                                @One(
                                        resultMap = "io.plainsight.books.AuthorAnnotationMapper.author",
                                        columnPrefix = "author_"))
            })
    Optional<Book> findByIdWithAuthor(long id);

    @Override
    @Select("""
            select
                books.author_id,
                count(*) as book_count
            from books
            group by books.author_id
            order by books.author_id
            """)
    @Results(id = "authorBookCount")
    @Arg(name = "authorId", column = "author_id", javaType = long.class, id = true)
    @Arg(name = "bookCount", column = "book_count", javaType = long.class)
    List<AuthorBookCount> countByAuthor();

    @Override
    @Select("""
            select
                books.title,
                books.author_id,
                row_number() over (
                    partition by books.author_id
                    order by books.published_year desc, books.id
                ) as book_rank
            from books
            order by books.author_id, book_rank
            """)
    @Results(id = "rankedBook")
    @Arg(name = "title", column = "title", javaType = String.class)
    @Arg(name = "authorId", column = "author_id", javaType = long.class, id = true)
    @Arg(name = "bookRank", column = "book_rank", javaType = long.class, id = true)
    List<RankedBook> rankWithinAuthor();

    @Override
    @Insert("""
            insert into books (title, isbn, author_id, published_year)
            values (#{title}, #{isbn}, #{authorId}, #{publishedYear})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "id")
    int insert(Book book);

    @Override
    @Insert("""
            <script>
            insert into books (title, isbn, author_id, published_year)
            values
            <foreach collection='books' item='book' separator=', '>
                (#{book.title}, #{book.isbn}, #{book.authorId}, #{book.publishedYear})
            </foreach>
            </script>""")
    @Options(useGeneratedKeys = true, keyProperty = "books.id")
    int insertRows(@Param("books") List<Book> books);

    @Override
    @Delete("""
            delete from books
            where id = #{id}
            """)
    int deleteById(long id);

    @Override
    @Delete("""
            delete from books
            where id = #{id}
              and author_id = #{authorId}
            """)
    int deleteByIdAndAuthorId(@Param("id") long id, @Param("authorId") long authorId);
}
