package com.example.catalogue;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Only the statements that are wanted here; the XML may hold more. */
public interface AuthorMapper {

    int insert(Author author);

    Author findByIdWithBooks(long id);

    List<Author> findPageWithBooks(@Param("limit") int limit, @Param("offset") long offset);

    List<Author> findAllWithBooksByNestedSelect();

    List<Book> findBooksByAuthorIds(@Param("authorIds") List<Long> authorIds);
}
