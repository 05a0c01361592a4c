/** The schema on a live database: how it comes and goes, what it promises, and what its indexes are worth. */
@NullMarked
package io.plainsight.schema;

import org.jspecify.annotations.NullMarked;
