/** The checker must find what is wrong, and nothing else. */
@NullMarked
package io.plainsight.check;

import org.jspecify.annotations.NullMarked;
