/** Users and their profiles: one-to-one, filters, ordering, aggregates, scopes and the repository. */
@NullMarked
package io.plainsight.people;

import org.jspecify.annotations.NullMarked;
