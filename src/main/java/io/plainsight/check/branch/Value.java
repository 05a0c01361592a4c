package io.plainsight.check.branch;

import java.math.BigDecimal;

/** What a property may hold, as far as a test can tell. */
sealed interface Value {

    /** Nothing. */
    record Null() implements Value {}

    /** Something that no test names. */
    record Other() implements Value {}

    /** A text, number, boolean or constant that a test names, or a number beside one. */
    record Constant(Object value) implements Value {}

    /** A collection of so many elements. */
    record Size(int count) implements Value {}

    Value NULL = new Null();
    Value OTHER = new Other();
    Value TRUE = new Constant(true);
    Value FALSE = new Constant(false);

    /** Texts and characters alike, as OGNL compares them; numbers by value. */
    static Value constant(Object value) {
        if (value instanceof Number number) {
            return new Constant(new BigDecimal(number.toString()).stripTrailingZeros());
        }
        return new Constant(value instanceof Boolean ? value : value.toString());
    }

    /** Whether it counts as absent: null, an empty text, an empty collection. */
    default boolean isEmpty() {
        return this instanceof Null
                || this instanceof Constant constant && constant.value().equals("")
                || this instanceof Size size && size.count() == 0;
    }

    /** As OGNL takes any object for a boolean. */
    default boolean isTrue() {
        if (this instanceof Constant constant) {
            return constant.value() instanceof Boolean flag
                    ? flag
                    : !(constant.value() instanceof BigDecimal number) || number.signum() != 0;
        }
        return !(this instanceof Null);
    }
}
