package io.plainsight.check.rule;

import io.plainsight.check.finding.Nearest;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.result.Mapping;
import io.plainsight.check.result.Shape;
import io.plainsight.check.server.ResultColumn;
import io.plainsight.check.type.Beans;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.session.AutoMappingBehavior;

/** Whether the columns of a result are those that the result map or type wants. */
final class ColumnRules {

    private final Project project;
    private final Subject subject;
    private final Shape shape;
    private final List<ResultColumn> columns;
    private final Map<String, ResultColumn> byLabel = new HashMap<>();
    /** The mappings that joined objects are of. */
    private final Map<Shape, Mapping> joins = new IdentityHashMap<>();

    private ColumnRules(Project project, Subject subject, Shape shape, List<ResultColumn> columns) {
        this.project = project;
        this.subject = subject;
        this.shape = shape;
        this.columns = columns;
        columns.forEach(column -> byLabel.putIfAbsent(key(column.label()), column));
        shape.allMappings()
                .filter(mapping -> mapping.nested() != null)
                .forEach(mapping -> join(mapping.nested(), mapping));
    }

    private void join(Shape part, Mapping mapping) {
        joins.put(part, mapping);
        part.cases().forEach(one -> join(one, mapping));
    }

    /**
     * A column as an object meets it. Where an outer join finds no row MyBatis makes no joined object, so that its
     * columns are null only if they are declared so, or if a column of another table makes the object.
     */
    private ResultColumn within(Shape part, ResultColumn column) {
        Mapping join = joins.get(part);
        if (join == null || !column.required()) {
            return column;
        }
        Stream<String> makers = join.notNullColumns().isEmpty()
                ? part.mappings().stream().flatMap(mapping -> mapping.columns().stream())
                : join.notNullColumns().stream();
        return makers.map(name -> byLabel.get(key(name)))
                        .filter(Objects::nonNull)
                        .allMatch(maker -> maker.table().equalsIgnoreCase(column.table()))
                ? column.present()
                : column;
    }

    /** Looks at one form of the result; gives the labels that no property takes, in upper case. */
    static Set<String> check(Project project, Subject subject, Shape shape, List<ResultColumn> columns, String sql) {
        ColumnRules rules = new ColumnRules(project, subject, shape, columns);
        TypeRules types = new TypeRules(project, subject);
        rules.duplicates();
        Class<?> type = shape.type();
        if (!new Instances(project, subject).check(shape, columns)) {
            return Set.of();
        }
        if (type != null && project.types().isSimple(type)) {
            rules.single(type, types, sql);
        } else if (type == null || !Beans.isOpen(type)) {
            return rules.mapped(types);
        }
        return Set.of();
    }

    /** As many names as one reads. */
    static String shown(List<String> names) {
        int shown = Math.min(6, names.size());
        return String.join(", ", names.subList(0, shown))
                + (names.size() > shown ? " and " + (names.size() - shown) + " more" : "");
    }

    static String key(String column) {
        return column.toUpperCase(Locale.ENGLISH);
    }

    private void duplicates() {
        Set<String> seen = new HashSet<>();
        List<String> twice = columns.stream()
                .map(ResultColumn::label)
                .filter(label -> !seen.add(key(label)))
                .distinct()
                .toList();
        if (!twice.isEmpty()) {
            subject.find(
                    Rule.DUPLICATE_COLUMN,
                    "more than one column of the result is called " + shown(twice),
                    "give one an alias, or name the columns in place of *");
        }
    }

    private void single(Class<?> type, TypeRules types, String sql) {
        if (columns.size() > 1 && shape.mappings().isEmpty()) {
            String rest = String.join(
                    ", ",
                    columns.subList(1, columns.size()).stream()
                            .map(ResultColumn::label)
                            .toList());
            subject.find(
                    Rule.UNMAPPED_COLUMN,
                    "the result is one " + type.getSimpleName() + ", so that nobody reads " + rest,
                    "select one column, or map the row to a class");
        }
        types.value(columns.get(0), type, sql);
    }

    private Set<String> mapped(TypeRules types) {
        Set<String> taken = new HashSet<>();
        shape.all().forEach(part -> {
            part.discriminators().forEach(column -> taken.add(key(column)));
            for (Mapping mapping : part.mappings()) {
                mapping.notNullColumns().forEach(column -> taken.add(key(column)));
                mapping.columns().forEach(column -> taken.add(key(column)));
                for (String name : mapping.columns()) {
                    ResultColumn column = byLabel.get(key(name));
                    if (column != null) {
                        types.mapped(within(part, column), part, mapping);
                    }
                }
            }
        });
        shape.all().filter(this::mapsItself).forEach(part -> autoMap(part, taken, types));
        unmapped(taken);
        Set<String> unread = new HashSet<>(byLabel.keySet());
        unread.removeAll(taken);
        return unread;
    }

    /** Whether properties are found by the columns' names. */
    private boolean mapsItself(Shape part) {
        if (part.autoMapping() != null) {
            return part.autoMapping();
        }
        AutoMappingBehavior behavior = project.configuration().getAutoMappingBehavior();
        boolean nested = part != shape || shape.hasJoins();
        return nested ? behavior == AutoMappingBehavior.FULL : behavior != AutoMappingBehavior.NONE;
    }

    private void autoMap(Shape part, Set<String> taken, TypeRules types) {
        if (part.type() == null) {
            columns.forEach(column -> taken.add(key(column.label()))); // Nobody can tell.
            return;
        }
        Optional<Constructor<?>> constructor =
                part.mappings().isEmpty() ? Instances.constructor(part.type()) : Optional.empty();
        if (constructor.isPresent()) {
            construct(constructor.get(), taken, types);
            return;
        }
        boolean underscores = project.configuration().isMapUnderscoreToCamelCase();
        for (ResultColumn column : columns) {
            String label = column.label();
            if (taken.contains(key(label)) || !key(label).startsWith(key(part.prefix()))) {
                continue;
            }
            AutoMapped.find(part.type(), label.substring(part.prefix().length()), underscores)
                    .ifPresent(property -> {
                        taken.add(key(label));
                        if (!isPassedOver(part, property, column)) {
                            types.property(
                                    within(part, column),
                                    part.type(),
                                    property,
                                    subject.statement().place());
                        }
                    });
        }
    }

    /** Whether MyBatis leaves a property alone, though its name is that of a column: it has no handler for the type. */
    private boolean isPassedOver(Shape part, String property, ResultColumn column) {
        Class<?> type = TypeRules.propertyType(part.type(), property);
        boolean mapped =
                part.mappings().stream().anyMatch(mapping -> mapping.property().equals(property));
        Handlers handlers = new Handlers(project.configuration().getTypeHandlerRegistry());
        if (type == null || !handlers.lacks(type) || project.types().mayHandle(type)) {
            return false;
        }
        if (!mapped) {
            subject.find(
                    Rule.UNMAPPED_COLUMN,
                    "no type handler makes " + Article.of(type.getSimpleName()) + " of '" + column.label()
                            + "', so that " + part.type().getSimpleName() + "." + property + " stays null",
                    "map it in a result map with typeHandler=\"...\", or do not select it");
        }
        return true;
    }

    private void construct(Constructor<?> constructor, Set<String> taken, TypeRules types) {
        Class<?>[] arguments = constructor.getParameterTypes();
        if (project.configuration().isArgNameBasedConstructorAutoMapping()) {
            columns.forEach(column -> taken.add(key(column.label())));
            return;
        }
        if (arguments.length > columns.size()) {
            subject.find(
                    Rule.MISSING_COLUMN,
                    "the constructor of " + constructor.getDeclaringClass().getSimpleName() + " takes "
                            + arguments.length + " arguments, the result has " + columns.size() + " columns",
                    "select a column for each, in their order");
        }
        for (int i = 0; i < Math.min(arguments.length, columns.size()); i++) {
            taken.add(key(columns.get(i).label()));
            types.argument(columns.get(i), arguments[i], subject.statement().place(), String.valueOf(i + 1));
        }
    }

    /** A mapping that finds no column of nearly this name is what {@link Coverage} reports. */
    private boolean isMisspeltElsewhere(String label, Set<String> taken) {
        return taken.stream()
                .filter(name -> !byLabel.containsKey(name))
                .anyMatch(name -> Nearest.to(name, List.of(key(label))).isPresent());
    }

    private void unmapped(Set<String> taken) {
        List<String> left = columns.stream()
                .map(ResultColumn::label)
                .filter(label -> !taken.contains(key(label)))
                .filter(label -> !isMisspeltElsewhere(label, taken))
                .distinct()
                .toList();
        if (left.isEmpty()) {
            return;
        }
        boolean underscored = shape.type() != null
                && mapsItself(shape)
                && left.stream()
                        .anyMatch(label ->
                                AutoMapped.find(shape.type(), label, true).isPresent());
        List<String> names = shape.knownType().map(AutoMapped::names).orElse(List.of());
        subject.find(
                Rule.UNMAPPED_COLUMN,
                "no property takes " + shown(left),
                underscored
                        ? "set mapUnderscoreToCamelCase (here: --set mapUnderscoreToCamelCase=true), or alias it"
                        : Nearest.advice(left.get(0), names, "map it, or do not select it"));
    }
}
