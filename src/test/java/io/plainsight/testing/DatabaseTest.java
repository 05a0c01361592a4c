package io.plainsight.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test on the database: the schema is there, the tables are empty, and what the test writes is rolled back after it.
 * A test that cannot be rolled back (it runs DDL, or needs several connections) makes a database of its own with
 * {@link ScratchDatabase}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = TestApplication.class,
        properties = {"plainsight.sample-data=false", "spring.main.allow-bean-definition-overriding=false"})
@Transactional
public @interface DatabaseTest {}
