package io.plainsight.guide;

import java.util.HashMap;
import java.util.Map;

/** The values that one run of an entry takes: the defaults, save where others were given. */
public final class Arguments {

    private static final Arguments DEFAULTS = new Arguments(Map.of());

    private final Map<Parameter<?>, Object> given;

    private Arguments(Map<Parameter<?>, Object> given) {
        this.given = given;
    }

    /** The guide's own values. */
    public static Arguments defaults() {
        return DEFAULTS;
    }

    /** A copy with one value more. */
    public <T> Arguments with(Parameter<T> parameter, T value) {
        Map<Parameter<?>, Object> more = new HashMap<>(given);
        more.put(parameter, value);
        return new Arguments(more);
    }

    /** A copy with one value more, read from text; an IllegalArgumentException says why it cannot be read. */
    public <T> Arguments parse(Parameter<T> parameter, String text) {
        return with(parameter, parameter.parse(text));
    }

    /** The value given for a parameter, else its default. */
    @SuppressWarnings("unchecked") // `with` puts a T under a Parameter<T>, and nothing else puts anything
    public <T> T get(Parameter<T> parameter) {
        return (T) given.getOrDefault(parameter, parameter.defaultValue());
    }
}
