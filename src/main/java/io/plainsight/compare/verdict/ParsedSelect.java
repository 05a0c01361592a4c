package io.plainsight.compare.verdict;

import io.plainsight.compare.recorded.SentStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;
import org.jspecify.annotations.Nullable;

/**
 * What matters of a query for the order of its rows.
 *
 * @param sql its text
 * @param rows how many it gave; null where that is not known
 * @param root the table that its from clause begins with; of a derived table, the one within
 * @param tables the tables by their aliases
 * @param orderBy the columns that it is ordered by; what is no column is left out
 * @param equal the columns that stand for others, as a join sets them equal
 * @param labels the labels of its result by the column that they stand for
 * @param windows the columns of the root that each window function goes by, by its label; an empty label for one without
 * @param limit the most rows that it gives; null for no limit
 * @param offset whether it leaves out the first rows
 * @param fixed the columns of the root that a condition sets equal to something
 * @param within the derived table that its from clause begins with; null for a table
 */
record ParsedSelect(
        String sql,
        @Nullable Long rows,
        String root,
        Map<String, String> tables,
        List<ColumnName> orderBy,
        Map<ColumnName, ColumnName> equal,
        Map<ColumnName, String> labels,
        Map<String, Set<String>> windows,
        @Nullable Long limit,
        boolean offset,
        Set<String> fixed,
        @Nullable ParsedSelect within) {

    /** A column and the table that it is of. */
    record ColumnName(String table, String column) {}

    /** Reads a statement; empty where it is no query of tables. */
    static Optional<ParsedSelect> parse(SentStatement statement) {
        try {
            return CCJSqlParserUtil.parse(statement.sql(), parser -> parser.withBackslashEscapeCharacter(true))
                            instanceof PlainSelect select
                    ? read(select, statement.sql(), statement.rowsSent())
                    : Optional.empty();
        } catch (JSQLParserException e) {
            throw new IllegalArgumentException("Cannot read the statement: " + statement.sql(), e);
        }
    }

    private static Optional<ParsedSelect> read(PlainSelect select, String sql, @Nullable Long rows) {
        if (select.getFromItem() == null) {
            return Optional.empty();
        }
        ParsedSelect within = select.getFromItem() instanceof ParenthesedSelect derived
                        && derived.getSelect() instanceof PlainSelect inner
                ? read(inner, sql, null).orElse(null)
                : null;
        Map<String, String> tables = tables(select, within);
        String root = tables.values().iterator().next();
        return Optional.of(new ParsedSelect(
                sql,
                rows,
                root,
                tables,
                orderBy(select, tables, root),
                equal(select, tables, root),
                labels(select, tables, root),
                windows(select, tables, root),
                limit(select),
                isOffset(select),
                fixed(select.getWhere(), tables, root),
                within));
    }

    private static Map<String, String> tables(PlainSelect select, @Nullable ParsedSelect within) {
        Map<String, String> tables = new LinkedHashMap<>();
        List<FromItem> items = new ArrayList<>(List.of(select.getFromItem()));
        if (select.getJoins() != null) {
            select.getJoins().stream().map(Join::getFromItem).forEach(items::add);
        }
        for (FromItem item : items) {
            String name = item instanceof Table table ? plain(table.getName()) : within == null ? "" : within.root();
            tables.put(item.getAlias() == null ? name : plain(item.getAlias().getName()), name);
        }
        return tables;
    }

    private static List<ColumnName> orderBy(PlainSelect select, Map<String, String> tables, String root) {
        List<ColumnName> columns = new ArrayList<>();
        if (select.getOrderByElements() != null) {
            for (OrderByElement element : select.getOrderByElements()) {
                if (element.getExpression() instanceof Column column) {
                    columns.add(name(column, tables, root));
                }
            }
        }
        return columns;
    }

    private static Map<ColumnName, ColumnName> equal(PlainSelect select, Map<String, String> tables, String root) {
        Map<ColumnName, ColumnName> equal = new LinkedHashMap<>();
        if (select.getJoins() != null) {
            select.getJoins()
                    .forEach(join -> join.getOnExpressions().forEach(condition -> {
                        if (condition instanceof EqualsTo both
                                && both.getLeftExpression() instanceof Column left
                                && both.getRightExpression() instanceof Column right) {
                            ColumnName one = name(left, tables, root);
                            ColumnName other = name(right, tables, root);
                            equal.put(one, other);
                            equal.put(other, one);
                            // Where a left join finds no row, the columns of its table are null and stand for none.
                            if (join.isLeft() && join.getFromItem() instanceof Table optional) {
                                equal.keySet().removeIf(column -> column.table().equals(plain(optional.getName())));
                            }
                        }
                    }));
        }
        return equal;
    }

    /** The columns of one table that the rows are ordered by, or that a join sets equal to such a column. */
    List<String> orderBy(String table) {
        return orderBy.stream()
                .map(column -> column.table().equals(table) ? column : equal.getOrDefault(column, column))
                .filter(column -> column.table().equals(table))
                .map(ColumnName::column)
                .toList();
    }

    private static Map<ColumnName, String> labels(PlainSelect select, Map<String, String> tables, String root) {
        Map<ColumnName, String> labels = new LinkedHashMap<>();
        for (SelectItem<?> item : select.getSelectItems()) {
            if (item.getExpression() instanceof Column column) {
                ColumnName name = name(column, tables, root);
                labels.put(
                        name,
                        item.getAlias() == null
                                ? name.column()
                                : plain(item.getAlias().getName()));
            }
        }
        return labels;
    }

    private static Map<String, Set<String>> windows(PlainSelect select, Map<String, String> tables, String root) {
        Map<String, Set<String>> windows = new LinkedHashMap<>();
        for (SelectItem<?> item : select.getSelectItems()) {
            if (item.getExpression() instanceof AnalyticExpression window) {
                Set<String> columns = new HashSet<>();
                List<OrderByElement> order = window.getOrderByElements();
                if (order != null) {
                    order.stream()
                            .map(OrderByElement::getExpression)
                            .filter(Column.class::isInstance)
                            .map(column -> name((Column) column, tables, root))
                            .filter(column -> column.table().equals(root))
                            .forEach(column -> columns.add(column.column()));
                }
                windows.put(item.getAlias() == null ? "" : plain(item.getAlias().getName()), columns);
            }
        }
        return windows;
    }

    private static @Nullable Long limit(PlainSelect select) {
        return select.getLimit() != null && select.getLimit().getRowCount() instanceof LongValue number
                ? (Long) number.getValue()
                : null;
    }

    private static boolean isOffset(PlainSelect select) {
        return select.getOffset() != null
                || select.getLimit() != null && select.getLimit().getOffset() != null;
    }

    private static Set<String> fixed(@Nullable Expression condition, Map<String, String> tables, String root) {
        Set<String> fixed = new HashSet<>();
        if (condition instanceof AndExpression both) {
            fixed.addAll(fixed(both.getLeftExpression(), tables, root));
            fixed.addAll(fixed(both.getRightExpression(), tables, root));
        } else if (condition instanceof EqualsTo equal && equal.getLeftExpression() instanceof Column column) {
            ColumnName name = name(column, tables, root);
            if (name.table().equals(root) && !(equal.getRightExpression() instanceof Column)) {
                fixed.add(name.column());
            }
        }
        return fixed;
    }

    /** A column without a qualifier is taken for the root's; a derived table's label {@code users_id} for its id. */
    private static ColumnName name(Column column, Map<String, String> tables, String root) {
        String table = column.getTable() == null
                ? root
                : tables.getOrDefault(plain(column.getTable().getName()), root);
        String name = plain(column.getColumnName());
        return new ColumnName(table, name.startsWith(table + "_") ? name.substring(table.length() + 1) : name);
    }

    private static String plain(String name) {
        return name.replace("`", "");
    }
}
