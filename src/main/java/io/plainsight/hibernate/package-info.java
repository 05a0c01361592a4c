/** The guide's queries as a user of Hibernate writes them: entities, forms, and what runs them in our transactions. */
@NullMarked
package io.plainsight.hibernate;

import org.jspecify.annotations.NullMarked;
