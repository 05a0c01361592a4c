package io.plainsight.courses;

/** The statements of {@link CourseMapper} in {@code CourseXmlMapper.xml}. */
public interface CourseXmlMapper extends CourseMapper {}
