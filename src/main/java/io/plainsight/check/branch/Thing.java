package io.plainsight.check.branch;

/** Something of which it is known only whether it is there, how many elements it has, or which constant it is. */
record Thing(String path, Value value) {

    boolean isSize() {
        return value instanceof Value.Size;
    }
}
