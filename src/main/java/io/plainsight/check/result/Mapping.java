package io.plainsight.check.result;

import io.plainsight.check.finding.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What fills one property.
 *
 * @param property empty for the element of a collection of plain values, and for an unnamed constructor argument
 * @param columns that it reads, with the prefixes of the maps around it; empty for a joined object
 * @param select the statement that loads it; null if none does
 * @param handled by a type handler of its own, which may do anything
 * @param handler the class of that; null if there is none, or it is not here
 * @param javaType as declared; null if it is not, or the class is not here
 * @param open whether its declared class is not here
 * @param jdbcType as declared; empty if it is not
 * @param nested the joined object's; null if there is none, or it repeats a map around it
 * @param joined whether it is filled from the same rows
 * @param notNullColumns of which one must be there for a joined object to be made
 */
public record Mapping(
        Kind kind,
        String property,
        List<String> columns,
        @Nullable Select select,
        boolean handled,
        @Nullable Class<?> handler,
        @Nullable Class<?> javaType,
        boolean open,
        String jdbcType,
        @Nullable Shape nested,
        boolean joined,
        List<String> notNullColumns,
        Place place) {

    /**
     * A statement that a row's columns are the parameters of.
     *
     * @param id with its namespace
     * @param composite whether the columns are given by name, as {@code {parameter=column}}
     */
    public record Select(String id, boolean composite) {}

    /** The elements of a result map. */
    public enum Kind {
        ID,
        RESULT,
        ID_ARGUMENT,
        ARGUMENT,
        ASSOCIATION,
        COLLECTION;

        static Kind of(String element) {
            return switch (element) {
                case "id" -> ID;
                case "idArg" -> ID_ARGUMENT;
                case "arg" -> ARGUMENT;
                case "association" -> ASSOCIATION;
                case "collection" -> COLLECTION;
                default -> RESULT;
            };
        }

        public boolean isArgument() {
            return this == ID_ARGUMENT || this == ARGUMENT;
        }

        public boolean isId() {
            return this == ID || this == ID_ARGUMENT;
        }
    }
}
