package com.example.catalogue;

public class Book {
    Long id;
    String title;
    String isbn;
    Long authorId;
    Integer publishedYear;
}
