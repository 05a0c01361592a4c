package io.plainsight.courses;

/** The statements of {@link EnrollmentMapper} in {@code EnrollmentXmlMapper.xml}. */
public interface EnrollmentXmlMapper extends EnrollmentMapper {}
