/** The ORMs of other languages, measured in containers by their recorders' forms. */
@NullMarked
package io.plainsight.benchmark.orm;

import org.jspecify.annotations.NullMarked;
