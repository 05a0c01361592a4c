package io.plainsight.courses;

/** The statements of {@link StudentMapper} in {@code StudentXmlMapper.xml}. */
public interface StudentXmlMapper extends StudentMapper {}
