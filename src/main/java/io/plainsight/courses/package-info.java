/** Students, courses and enrollments: many-to-many, by a bare join table and by an association object. */
@NullMarked
package io.plainsight.courses;

import org.jspecify.annotations.NullMarked;
