package io.plainsight.guide;

import io.plainsight.mybatis.Mappers;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry under circumstances in which the interfaces may part ways: other values, other rows, or a small change of
 * what is done. Each entry has one case for the guide's own values on the sample data, whose id is the entry's.
 *
 * @param id the entry's id, followed by {@code #} and a name unless it is the entry's own case
 * @param entry what is done, save where the case does something else
 * @param title what is special; for an entry's own case, its title
 * @param setup statements that change the sample data first
 * @param arguments the values that the query takes
 * @param statements the mapped statements that it sends
 * @param query runs it through the mappers of one form
 */
public record GuideCase(
        String id,
        GuideEntry entry,
        String title,
        List<String> setup,
        Arguments arguments,
        List<MapperMethod> statements,
        BiFunction<Mappers, Arguments, @Nullable Object> query) {

    /** The guide's own values on the sample data. */
    static GuideCase of(GuideEntry entry) {
        return new GuideCase(
                entry.id(), entry, entry.title(), List.of(), Arguments.defaults(), entry.statements(), entry.query());
    }

    /** A case of an entry that differs in something; {@code with}, {@code after} and {@code as} say in what. */
    static GuideCase of(String entry, String name, String title) {
        GuideCase itself = of(Guide.find(entry).orElseThrow());
        return new GuideCase(
                entry + "#" + name,
                itself.entry,
                title,
                itself.setup,
                itself.arguments,
                itself.statements,
                itself.query);
    }

    /**
     * The same with another value, as a user writes it.
     *
     * @throws IllegalArgumentException if the value cannot be read, in words for the user
     */
    public GuideCase with(String parameter, String value) {
        Parameter<?> known = entry.parameters().stream()
                .filter(each -> each.name().equals(parameter))
                .findFirst()
                .orElseThrow();
        return new GuideCase(id, entry, title, setup, arguments.parse(known, value), statements, query);
    }

    /** The value of one of its parameters, as a user would write it. */
    public <T> String valueText(Parameter<T> parameter) {
        return parameter.text(arguments.get(parameter));
    }

    GuideCase after(String statement) {
        List<String> all = Stream.concat(setup.stream(), Stream.of(statement)).toList();
        return new GuideCase(id, entry, title, all, arguments, statements, query);
    }

    GuideCase through(MapperMethod... others) {
        return new GuideCase(id, entry, title, setup, arguments, List.of(others), query);
    }

    GuideCase as(BiFunction<Mappers, Arguments, @Nullable Object> other) {
        return new GuideCase(id, entry, title, setup, arguments, statements, other);
    }

    /** What is behind the # of the id; empty for the entry's own. */
    public String caseName() {
        return isEntrysOwn() ? "" : id.substring(entry.id().length() + 1);
    }

    /** Whether it is the entry's own. */
    public boolean isEntrysOwn() {
        return id.equals(entry.id());
    }

    /** Runs the query; what it returns is the case's result. */
    public @Nullable Object run(Mappers mappers) {
        return query.apply(mappers, arguments);
    }
}
