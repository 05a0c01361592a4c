/** Tests of Hibernate's forms: there is one for every case, and what is shown is what runs. */
@NullMarked
package io.plainsight.hibernate;

import org.jspecify.annotations.NullMarked;
