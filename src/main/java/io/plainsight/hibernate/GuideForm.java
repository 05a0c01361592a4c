package io.plainsight.hibernate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A query of the guide. The method's body is shown as it stands; its first parameter is the session, the others are the
 * entry's parameters, by name.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface GuideForm {

    /** The ids of the entries that are written like this, or of cases that differ from their entry. */
    String[] value();
}
