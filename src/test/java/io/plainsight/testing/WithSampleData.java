package io.plainsight.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.jdbc.Sql;

/** The test finds the sample data set, loaded in its transaction and rolled back with it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Sql("/liquibase/changes/004-sample.sql")
public @interface WithSampleData {}
