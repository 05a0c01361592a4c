package io.plainsight.books;

/** The statements of {@link AuthorMapper} in {@code AuthorXmlMapper.xml}. */
public interface AuthorXmlMapper extends AuthorMapper {}
