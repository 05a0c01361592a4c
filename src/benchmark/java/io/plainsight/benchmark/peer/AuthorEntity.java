package io.plainsight.benchmark.peer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** For Hibernate. */
@Entity
@Table(name = "authors")
class AuthorEntity {

    @Id
    private long id;

    private String name;

    @OneToMany(mappedBy = "author")
    @OrderBy("id")
    private List<BookEntity> books = new ArrayList<>();

    AuthorEntity() {}

    long id() {
        return id;
    }

    List<BookEntity> books() {
        return books;
    }

    AuthorRow row() {
        return new AuthorRow(id, name, books.stream().map(BookEntity::row).toList());
    }
}
