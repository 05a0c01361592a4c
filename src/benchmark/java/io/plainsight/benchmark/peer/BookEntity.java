package io.plainsight.benchmark.peer;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** For Hibernate. */
@Entity
@Table(name = "books")
class BookEntity {

    @Id
    private long id;

    private String title;
    private @Nullable String isbn;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private AuthorEntity author;

    private @Nullable Integer publishedYear;

    BookEntity() {}

    BookRow row() {
        return new BookRow(id, title, isbn, author.id(), publishedYear);
    }
}
