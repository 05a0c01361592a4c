/** Authors and their books: one-to-many, eager loading and its N+1 form, counts, subqueries and window functions. */
@NullMarked
package io.plainsight.books;

import org.jspecify.annotations.NullMarked;
