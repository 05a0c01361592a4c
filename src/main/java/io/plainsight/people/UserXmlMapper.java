package io.plainsight.people;

/** The statements of {@link UserMapper} in {@code UserXmlMapper.xml}. */
public interface UserXmlMapper extends UserMapper {}
