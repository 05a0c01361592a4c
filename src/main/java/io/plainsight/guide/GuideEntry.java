package io.plainsight.guide;

import io.plainsight.mybatis.Mappers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the guide.
 *
 * @param id stable; the name that everything in this project calls it by
 * @param section where the guide has it
 * @param title what it does
 * @param parameters what it takes, with the guide's own values as defaults
 * @param writes whether it changes rows
 * @param budget how many statements it sends
 * @param statements the mapped statements that it sends, in the order of their first use
 * @param refusal the simple name of the exception that is its point; null where it should succeed
 * @param query runs it through the mappers of one form
 */
public record GuideEntry(
        String id,
        Section section,
        String title,
        List<Parameter<?>> parameters,
        boolean writes,
        Budget budget,
        List<MapperMethod> statements,
        @Nullable String refusal,
        BiFunction<Mappers, Arguments, @Nullable Object> query) {

    static Builder read(String id, Section section, String title) {
        return new Builder(id, section, title, false);
    }

    static Builder write(String id, Section section, String title) {
        return new Builder(id, section, title, true);
    }

    /** Runs the query; what it returns is the entry's result. */
    public @Nullable Object run(Mappers mappers, Arguments arguments) {
        return query.apply(mappers, arguments);
    }

    /** Collects what an entry is made of; {@link #as} ends it. */
    static final class Builder {
        private final String id;
        private final Section section;
        private final String title;
        private final boolean writes;
        private final List<MapperMethod> statements = new ArrayList<>();
        private List<Parameter<?>> parameters = List.of();
        private Budget budget = new Budget(1, 0);
        private @Nullable String refusal;

        private Builder(String id, Section section, String title, boolean writes) {
            this.id = id;
            this.section = section;
            this.title = title;
            this.writes = writes;
        }

        Builder takes(Parameter<?>... parameters) {
            this.parameters = List.of(parameters);
            return this;
        }

        /** One statement is the budget unless this says otherwise. */
        Builder sends(Budget budget) {
            this.budget = budget;
            return this;
        }

        Builder through(Class<?> contract, String... names) {
            for (String name : names) {
                statements.add(new MapperMethod(contract, name));
            }
            return this;
        }

        Builder refusedWith(String exception) {
            this.refusal = exception;
            return this;
        }

        GuideEntry as(BiFunction<Mappers, Arguments, @Nullable Object> query) {
            return new GuideEntry(
                    id, section, title, parameters, writes, budget, List.copyOf(statements), refusal, query);
        }
    }
}
