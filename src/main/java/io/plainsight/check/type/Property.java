package io.plainsight.check.type;

import java.lang.reflect.Type;
import java.util.List;

/** What looking for a property came to. */
public sealed interface Property {

    /** It is there, and this is its type. */
    record Known(Type type) implements Property {}

    /** It is not there; these are. */
    record Missing(String name, String owner, List<String> others) implements Property {}

    /** Nobody can tell: a Map, an Object, a class that is not here. */
    record Unknown() implements Property {}

    Property UNKNOWN = new Unknown();
}
