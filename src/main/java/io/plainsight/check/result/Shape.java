package io.plainsight.check.result;

import io.plainsight.check.finding.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a row becomes.
 *
 * @param id of the result map, or the type's name
 * @param type null if the class is not here
 * @param autoMapping as the result map says; null if it does not
 * @param prefix of the columns that it reads
 * @param cases what a discriminator chooses from
 * @param discriminators the columns that it looks at
 */
public record Shape(
        String id,
        @Nullable Class<?> type,
        List<Mapping> mappings,
        @Nullable Boolean autoMapping,
        String prefix,
        List<Shape> cases,
        List<String> discriminators,
        Place place) {

    /** A type whose properties have the columns' names. */
    static Shape of(Class<?> type, Place place) {
        return new Shape(type.getName(), type, List.of(), null, "", List.of(), List.of(), place);
    }

    public Optional<Class<?>> knownType() {
        return Optional.ofNullable(type);
    }

    public boolean hasJoins() {
        return mappings.stream().anyMatch(Mapping::joined);
    }

    /** Whether a collection is filled from the same rows, on any level. */
    public boolean hasJoinedCollection() {
        return mappings.stream()
                .anyMatch(mapping -> mapping.joined()
                        && (mapping.kind() == Mapping.Kind.COLLECTION
                                || mapping.nested() != null && mapping.nested().hasJoinedCollection()));
    }

    public boolean hasId() {
        return mappings.stream().anyMatch(mapping -> mapping.kind().isId());
    }

    /** Its mappings and those of all joined objects and cases. */
    public Stream<Mapping> allMappings() {
        return all().flatMap(shape -> shape.mappings.stream());
    }

    /** This one, its joined objects and its cases. */
    public Stream<Shape> all() {
        return Stream.concat(
                Stream.of(this),
                Stream.concat(mappings.stream().map(Mapping::nested).flatMap(Stream::ofNullable), cases.stream())
                        .flatMap(Shape::all));
    }
}
