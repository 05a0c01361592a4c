package io.plainsight.mybatis.compiled;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a statement are read.
 *
 * @param statement its id
 * @param shapes the columns of each result set that its result map was compiled for; none if no row was read yet
 * @param obstacle why MyBatis' own handler reads it; null if there is nothing against compiling
 * @param exceptions result sets that MyBatis' own handler reads all the same, and why
 */
public record Compilation(
        String statement,
        List<List<String>> shapes,
        @Nullable String obstacle,
        List<String> exceptions) {

    /** Whether compiled readers read it, or will once it runs. */
    public boolean isCompiled() {
        return obstacle == null && exceptions.isEmpty();
    }

    /** One line for a person. */
    @Override
    public String toString() {
        if (obstacle != null) {
            return statement + ": left to MyBatis, " + obstacle;
        }
        String compiled = shapes.isEmpty()
                ? "not read yet"
                : shapes.size() == 1 ? "compiled" : "compiled, " + shapes.size() + " shapes";
        return statement + ": " + compiled
                + exceptions.stream()
                        .map(reason -> "; left to MyBatis, " + reason)
                        .collect(Collectors.joining());
    }
}
