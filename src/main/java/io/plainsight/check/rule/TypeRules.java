package io.plainsight.check.rule;

import io.plainsight.check.finding.Place;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.result.Conversion;
import io.plainsight.check.result.Mapping;
import io.plainsight.check.result.Shape;
import io.plainsight.check.server.ResultColumn;
import io.plainsight.check.type.Beans;
import io.plainsight.check.type.Property;
import java.lang.invoke.MethodType;
import java.sql.Types;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a column's values fit what takes them. */
final class TypeRules {

    /** MariaDB calls most of what is computed nullable; of these it is true, where there are no rows. */
    private static final Pattern AGGREGATE = Pattern.compile("^\\s*select\\s+(?:max|min|sum|avg)\\s*\\(");

    private final Handlers handlers;
    private final Project project;
    private final Subject subject;

    TypeRules(Project project, Subject subject) {
        this.project = project;
        handlers = new Handlers(project.configuration().getTypeHandlerRegistry());
        this.subject = subject;
    }

    /** A column that a result map gives to a property or argument. */
    void mapped(ResultColumn column, Shape owner, Mapping mapping) {
        boolean plain = mapping.kind() == Mapping.Kind.ID
                || mapping.kind() == Mapping.Kind.RESULT
                || mapping.kind().isArgument();
        if (!plain || mapping.columns().size() > 1 || mapping.handled()) {
            return; // A handler of its own may do anything, with null too.
        }
        if (mapping.kind().isArgument()) {
            Class<?> type =
                    mapping.javaType() != null ? mapping.javaType() : propertyType(owner.type(), mapping.property());
            if (type != null) {
                argument(column, type, mapping.place(), "'" + mapping.property() + "'");
            }
        } else if (mapping.property().isEmpty() && owner.type() != null) {
            conversion(column, owner.type(), "", mapping.place());
        } else if (owner.type() != null) {
            Class<?> type = propertyType(owner.type(), mapping.property());
            if (type != null) {
                check(column, type, owner.type(), mapping.property(), mapping.place());
                part(column, type, mapping);
            }
        }
    }

    /** A date of the old kind, whose handler MyBatis chooses by the column's declared type. */
    private void part(ResultColumn column, Class<?> type, Mapping mapping) {
        boolean date = mapping.jdbcType().equals("DATE");
        if (type == Date.class
                && column.jdbcType() == Types.TIMESTAMP
                && (date || mapping.jdbcType().equals("TIME"))
                && !handlers.isOwn(type, date ? Types.DATE : Types.TIME)) {
            find(
                    Rule.NARROW_TYPE,
                    mapping.place(),
                    "'" + column.label() + "' is " + column.typeName() + ", of which jdbcType=\"" + mapping.jdbcType()
                            + "\" reads the " + (date ? "date" : "time") + " alone",
                    "write jdbcType=\"TIMESTAMP\", or leave it out");
        }
    }

    /** A column that finds its property by name. */
    void property(ResultColumn column, Class<?> owner, String property, Place place) {
        Class<?> type = propertyType(owner, property);
        if (type != null) {
            check(column, type, owner, property, place);
        }
    }

    /** A column that is the whole result. */
    void value(ResultColumn column, Class<?> type, String sql) {
        conversion(column, type, "", subject.statement().place());
        boolean primitive = !subject.methods().isEmpty()
                && subject.methods().stream()
                        .allMatch(method -> method.returnType().isPrimitive());
        if (primitive
                && column.nullable()
                && (!column.table().isEmpty()
                        || AGGREGATE.matcher(PlainSql.of(sql)).find())) {
            subject.find(
                    Rule.NULLABLE_PRIMITIVE,
                    "'" + column.label() + "' may be null, and the method returns "
                            + subject.methods().get(0).returnType(),
                    "write coalesce(..., 0), or return the boxed type");
        }
    }

    /** A column that a constructor takes. */
    void argument(ResultColumn column, Class<?> type, Place place, String name) {
        conversion(column, type, "the constructor's argument " + name, place);
        if (type.isPrimitive()
                && column.nullable()
                && !column.table().isEmpty()
                && !handlers.isOwn(type, column.jdbcType())) {
            find(
                    Rule.NULLABLE_PRIMITIVE,
                    place,
                    "'" + column.label() + "' may be null, and the constructor's argument " + name + " is "
                            + Article.of(type.getSimpleName()),
                    "take " + MethodType.methodType(type).wrap().returnType().getSimpleName()
                            + ", or declare the column not null");
        }
    }

    private void check(ResultColumn column, Class<?> type, Class<?> owner, String property, Place place) {
        String target = owner.getSimpleName() + "." + property;
        conversion(column, type, target, place);
        if (type.isPrimitive()
                && column.nullable()
                && !column.table().isEmpty()
                && !handlers.isOwn(type, column.jdbcType())) {
            find(
                    Rule.NULLABLE_PRIMITIVE,
                    place,
                    "'" + column.label() + "' may be null, and " + target + " is " + Article.of(type.getSimpleName()),
                    "make it " + MethodType.methodType(type).wrap().returnType().getSimpleName()
                            + ", or declare the column not null");
        }
    }

    private void conversion(ResultColumn column, Class<?> type, String target, Place place) {
        String is = "'" + column.label() + "' is " + column.typeName() + ", " + target
                + (target.isEmpty()
                        ? "read as " + Article.of(type.getSimpleName())
                        : " is " + Article.of(type.getSimpleName()))
                + ": ";
        if (handlers.isOwn(type, column.jdbcType())) {
            return;
        }
        Class<?> read = handlers.read(type);
        Optional<String> impossible = Conversion.impossible(column, read, handlers.readsByName(type));
        Optional<String> narrow = Conversion.narrow(column, read);
        Optional<String> handler = impossible.isPresent() || narrow.isPresent()
                ? project.types().handlerOf(type).map(Class::getName)
                : Optional.empty();
        if (handler.isPresent()) {
            subject.findings()
                    .notChecked(
                            place,
                            "whether " + type.getName() + " can be read from '" + column.label() + "' in "
                                    + subject.statement().fullId(),
                            handler.get() + " may be its type handler: name what registers it, by --config or "
                                    + "--type-handlers");
            return;
        }
        impossible.ifPresent(
                why -> find(Rule.WRONG_TYPE, place, is + why, "change the one or the other, or write a type handler"));
        narrow.ifPresent(why -> narrow(place, is + why, target));
    }

    /** A property that columns find by its name is too narrow once, and not for each statement that fills it. */
    private void narrow(Place place, String what, String target) {
        boolean property = target.contains(".");
        if (!property || !subject.findings().knows(Rule.NARROW_TYPE, what)) {
            find(Rule.NARROW_TYPE, place, what, "take a type that holds all values of the column");
        }
    }

    /** What is wrong with a line of a result map is so once, and not for each statement that uses the map. */
    private void find(Rule rule, Place place, String what, String mend) {
        String owner = project.mappers().results().entrySet().stream()
                .filter(map -> place.column() > 0
                        && map.getValue()
                                .element()
                                .all()
                                .anyMatch(line -> line.place().equals(place)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(subject.statement().fullId());
        subject.findings().add(rule, place, owner, what, mend);
    }

    static @Nullable Class<?> propertyType(@Nullable Class<?> owner, String property) {
        if (owner == null || property.isEmpty()) {
            return null;
        }
        if (Beans.writable(owner, property) instanceof Property.Known written) {
            return Beans.raw(written.type());
        }
        return Beans.readable(owner, property) instanceof Property.Known read ? Beans.raw(read.type()) : null;
    }
}
