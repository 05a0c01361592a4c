package io.plainsight.people;

/** The statements of {@link ProfileMapper} in {@code ProfileXmlMapper.xml}. */
public interface ProfileXmlMapper extends ProfileMapper {}
