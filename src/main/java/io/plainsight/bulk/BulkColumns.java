package io.plainsight.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row, by the names that the statements of a {@link BulkMapper} know them by, in the order of its
 * {@code load data}. Never changed once made.
 *
 * <p>A value may be null, a text, number, boolean (1 or 0), enum (its name), UUID, {@code byte[]} (hexadecimal digits),
 * {@code LocalDate}, {@code LocalTime} or {@code LocalDateTime}; whatever else there is, the function makes one of these
 * of it.
 */
public final class BulkColumns<T> {

    private final List<Column<T>> columns;

    record Column<T>(String name, Function<? super T, ? extends @Nullable Object> value) {

        @Nullable
        String text(T row) {
            return ColumnText.of(name, value.apply(row));
        }
    }

    private BulkColumns(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    /** None yet. */
    public static <T> BulkColumns<T> of(Class<T> row) {
        return new BulkColumns<>(List.of());
    }

    /** These and one more. */
    public BulkColumns<T> with(String name, Function<? super T, ? extends @Nullable Object> value) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(name, value));
        return new BulkColumns<>(more);
    }

    List<Column<T>> all() {
        return columns;
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
