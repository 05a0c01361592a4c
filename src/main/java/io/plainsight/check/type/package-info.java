/** What the project's own classes say: properties, parameters, results. */
@NullMarked
package io.plainsight.check.type;

import org.jspecify.annotations.NullMarked;
