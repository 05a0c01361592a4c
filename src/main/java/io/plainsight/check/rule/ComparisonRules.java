package io.plainsight.check.rule;

import io.plainsight.check.branch.Expression;
import io.plainsight.check.branch.Expression.Comparison;
import io.plainsight.check.finding.Rule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

/** Whether OGNL can compare a property with a constant, and how that comes out. */
final class ComparisonRules {

    /** What OGNL makes numbers of; it makes them of texts too. */
    private static final Set<Class<?>> NUMBERS = Set.of(
            byte.class,
            Byte.class,
            short.class,
            Short.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            float.class,
            Float.class,
            double.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class);

    private final Subject subject;
    private final Expression test;
    private final Comparison comparison;
    private final Class<?> type;

    private ComparisonRules(Subject subject, Expression test, Comparison comparison, Class<?> type) {
        this.subject = subject;
        this.test = test;
        this.comparison = comparison;
        this.type = type;
    }

    static void check(Subject subject, Expression test, Comparison comparison, Class<?> type) {
        new ComparisonRules(subject, test, comparison, type).check();
    }

    static boolean isNumber(Class<?> type) {
        return NUMBERS.contains(type);
    }

    private void check() {
        if (comparison.constant() instanceof Character character) {
            character(character);
        } else if (comparison.constant() instanceof String text) {
            text(text);
        } else if (isNamed()) {
            refused("no number");
        }
    }

    private void character(char character) {
        if (type == String.class || NUMBERS.contains(type) || isBoolean()) {
            subject.find(
                    Rule.CHARACTER_TEST,
                    test.place(),
                    "'" + character + "' is compared with the "
                            + (type == String.class ? "text" : isBoolean() ? "boolean" : "number") + " "
                            + comparison.path() + " in test=\"" + test + "\"",
                    type == String.class
                            ? "write test='" + comparison.path() + " == \"" + character + "\"', or '" + character
                                    + "'.toString()"
                            : isBoolean() || !Character.isDigit(character)
                                    ? mend()
                                    : "write " + comparison.path() + " == " + character);
        } else if (isNamed()) {
            refused("no character");
        }
    }

    private void text(String text) {
        if (text.isEmpty() && (NUMBERS.contains(type) || isBoolean())) {
            subject.find(
                    Rule.ZERO_TEST,
                    test.place(),
                    "the " + (isBoolean() ? "boolean " : "number ") + comparison.path() + " is compared with ''",
                    "drop the comparison: != null is enough for a " + (isBoolean() ? "boolean" : "number"));
        } else if ((NUMBERS.contains(type) || isBoolean()) && !isNumber(text)) {
            refused("no text that is no number");
        } else if (isComparable()) {
            refused("no text");
        }
    }

    private void refused(String what) {
        subject.find(
                Rule.EXPRESSION_TYPE,
                test.place(),
                comparison.path() + " is " + Article.of(type.getName()) + ", which OGNL compares with " + what
                        + ", in \"" + test + "\"",
                mend());
    }

    private String mend() {
        String constant = String.valueOf(comparison.constant());
        if (constant.isEmpty()) {
            return "drop the comparison: != null is enough";
        }
        if (isBoolean()) {
            return "write " + comparison.path() + ", or not " + comparison.path();
        }
        return type.isEnum()
                ? "write " + comparison.path() + ".name() == \"" + constant + "\" (within single quotes), or @"
                        + type.getName() + "@" + constant
                : "compare it with a value of its own type";
    }

    private boolean isBoolean() {
        return type == boolean.class || type == Boolean.class;
    }

    /** To OGNL only values of one class can be compared, apart from numbers. */
    private boolean isComparable() {
        return Comparable.class.isAssignableFrom(type)
                && !Number.class.isAssignableFrom(type)
                && !NUMBERS.contains(type)
                && !isBoolean()
                && type != Character.class
                && !type.isAssignableFrom(String.class);
    }

    /** Of those whose text is never a number: OGNL reads it as one where the other side is a number or character. */
    private boolean isNamed() {
        return Date.class.isAssignableFrom(type)
                || Temporal.class.isAssignableFrom(type) && type != Temporal.class && type != Year.class
                || type == UUID.class
                || type.isEnum() && hasOwnNames();
    }

    private boolean hasOwnNames() {
        try {
            return type.getMethod("toString").getDeclaringClass() == Enum.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Everything has it", e);
        }
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text.strip());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
