package io.plainsight.books;

/** The statements of {@link BookMapper} in {@code BookXmlMapper.xml}. */
public interface BookXmlMapper extends BookMapper {}
