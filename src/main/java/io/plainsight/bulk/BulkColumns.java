package io.plainsight.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
            return ColumnText.of(name, of(row));
        }

        private @Nullable Object of(T row) {
            return value.apply(Objects.requireNonNull(row, "A row is null: leave it out, and insert all again"));
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

    /**
     * Looks at a row that is sent as it is, by a statement of its own.
     *
     * @return the row
     * @throws BulkInsertException if a text of it has half of a character
     */
    T checked(T row) {
        for (Column<T> column : columns) {
            ColumnText.check(column.name, column.of(row));
        }
        return row;
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
