package io.plainsight.guide;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A value that an entry's query takes.
 *
 * @param name as on the command line
 * @param type what a value must look like, in words
 * @param defaultValue the guide's own value, or one that the sample data answer to where the guide has none
 * @param parser reads a value; throws an IllegalArgumentException or DateTimeParseException on one that it cannot read
 */
public record Parameter<T>(String name, String type, T defaultValue, Function<String, T> parser) {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    static Parameter<String> text(String name, String defaultValue) {
        return new Parameter<>(name, "text", defaultValue, Function.identity());
    }

    static Parameter<Boolean> flag(String name, boolean defaultValue) {
        return new Parameter<>(name, "true or false", defaultValue, Parameter::parseFlag);
    }

    static Parameter<Long> key(String name, long defaultValue) {
        return new Parameter<>(name, "a whole number", defaultValue, Long::valueOf);
    }

    static Parameter<Integer> number(String name, int defaultValue) {
        return new Parameter<>(name, "a whole number", defaultValue, Integer::valueOf);
    }

    /** A number of rows: 0 or more, as {@code limit} and {@code offset} take it. */
    static Parameter<Integer> rows(String name, int defaultValue) {
        return new Parameter<>(
                name, "a whole number, 0 or more", defaultValue, text -> parseRows(text, Integer.MAX_VALUE));
    }

    /** The same where so many rows are made in memory. */
    static Parameter<Integer> rows(String name, int defaultValue, int most) {
        return new Parameter<>(name, "a whole number, 0 to " + most, defaultValue, text -> parseRows(text, most));
    }

    static Parameter<LocalDateTime> moment(String name, LocalDateTime defaultValue) {
        return new Parameter<>(
                name, "a date or date-time such as 2023-01-01T00:00", defaultValue, Parameter::parseMoment);
    }

    static Parameter<List<String>> texts(String name, String... defaultValue) {
        return new Parameter<>(name, "texts separated by commas", List.of(defaultValue), Parameter::parseTexts);
    }

    /** Reads a value as a user writes it. */
    public T parse(String text) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            String message = e instanceof NumberFormatException && text.matches("[+-]?\\d+")
                    ? "'%s' is out of range for %s".formatted(text, name)
                    : "%s must be %s, not '%s'".formatted(name, type, text);
            throw new IllegalArgumentException(message, e);
        }
    }

    /** The default as a user would write it. */
    public String defaultText() {
        return text(defaultValue);
    }

    /** A value as a user would write it. */
    String text(T value) {
        return value instanceof List<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }

    private static Boolean parseFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Integer parseRows(String text, int most) {
        int rows = Integer.parseInt(text);
        if (rows < 0 || rows > most) {
            throw new IllegalArgumentException(text);
        }
        return rows;
    }

    private static LocalDateTime parseMoment(String text) {
        LocalDateTime moment = text.contains("T")
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atStartOfDay();
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("MySQL knows the years 1000 to 9999");
        }
        // The columns know no more, and the driver would round up.
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static List<String> parseTexts(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
