/** Factories of test data in the manner of FactoryBoy: realistic, unique where the schema asks for it, repeatable. */
@NullMarked
package io.plainsight.testing.factories;

import org.jspecify.annotations.NullMarked;
