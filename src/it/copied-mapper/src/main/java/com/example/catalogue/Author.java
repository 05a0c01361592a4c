package com.example.catalogue;

import java.util.List;

/** Fields are all that MyBatis needs. */
public class Author {
    Long id;
    String name;
    List<Book> books;
}
