package io.plainsight.check.branch;

import java.util.LinkedHashMap;
import java.util.Map;

/** A value for each property that tests look at. */
record Assignment(Map<String, Value> values) {

    /** Something that no test names, where nothing was assigned. */
    Value get(String path) {
        return values.getOrDefault(path, Value.OTHER);
    }

    Assignment with(String path, Value value) {
        Map<String, Value> changed = new LinkedHashMap<>(values);
        changed.put(path, value);
        return new Assignment(changed);
    }
}
