/** Records again what each interface sends, on a MySQL in a container, and compares it with what is committed. */
@NullMarked
package io.plainsight.recordings;

import org.jspecify.annotations.NullMarked;
