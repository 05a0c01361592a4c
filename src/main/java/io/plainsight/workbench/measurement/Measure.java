package io.plainsight.workbench.measurement;

import io.plainsight.workbench.page.BadRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is drawn over the sizes. */
enum Measure {
    STATEMENTS("Statements", "%.0f"),
    ROWS("Rows examined", "%.0f"),
    TIME("Milliseconds", "%.1f"),
    RATE("Rows per second", "%.0f");

    private final String title;
    private final String format;

    Measure(String title, String format) {
        this.title = title;
        this.format = format;
    }

    /** As in an address. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** @throws BadRequest if it is none of those that can be chosen */
    static Measure find(String id, List<Measure> choice) {
        return choice.stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadRequest(
                        "There is no measure '%s'.".formatted(id),
                        "choose one of "
                                + String.join(
                                        ", ", choice.stream().map(Measure::id).toList())));
    }

    /** Null where it is not known. */
    @Nullable
    Double of(Point point) {
        return switch (this) {
            case STATEMENTS -> asDouble(point.statements());
            case ROWS -> asDouble(point.rowsExamined());
            case TIME -> point.millis();
            case RATE -> point.rowsPerSecond();
        };
    }

    /** What is said to grow: of times, the statements that take them. */
    boolean growsByRows() {
        return this == ROWS;
    }

    String text(@Nullable Double value) {
        return value == null ? "n/a" : String.format(Locale.ROOT, format, value);
    }

    private static @Nullable Double asDouble(@Nullable Long number) {
        return number == null ? null : (Double) number.doubleValue();
    }
}
