package io.plainsight.hibernate;

import io.plainsight.compare.recorded.NeutralValue;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PersistenceUnitUtil;
import java.lang.reflect.Field;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Results as trees that can be compared with those of other libraries: entities with their columns, in the order of
 * their fields, then with those relations that are loaded, save the way back to an object above.
 */
final class NeutralTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final PersistenceUnitUtil persistence;

    NeutralTree(PersistenceUnitUtil persistence) {
        this.persistence = persistence;
    }

    JsonNode of(@Nullable Object result) {
        return tree(result, List.of());
    }

    private JsonNode tree(@Nullable Object value, List<Object> above) {
        if (value instanceof Collection<?> elements) {
            ArrayNode array = NODES.arrayNode();
            elements.forEach(element -> array.add(tree(element, above)));
            return array;
        }
        return value instanceof Record || isEntity(value) ? object(Hibernate.unproxy(value), above) : scalar(value);
    }

    private ObjectNode object(Object object, List<Object> above) {
        List<Object> path = new ArrayList<>(above);
        path.add(object);
        ObjectNode columns = NODES.objectNode();
        ObjectNode relations = NODES.objectNode();
        for (Field field : object.getClass().getDeclaredFields()) {
            ReflectionUtils.makeAccessible(field);
            Object value = ReflectionUtils.getField(field, object);
            JoinColumn key = field.getAnnotation(JoinColumn.class);
            if (key != null) {
                columns.set(key.name(), value == null ? NODES.nullNode() : scalar(persistence.getIdentifier(value)));
            }
            if (!isRelation(field)) {
                columns.set(snakeCase(field.getName()), scalar(value));
            } else if (value != null && Hibernate.isInitialized(value) && !isIn(path, Hibernate.unproxy(value))) {
                relations.set(field.getName(), tree(value, path));
            }
        }
        return columns.setAll(relations);
    }

    private static JsonNode scalar(@Nullable Object value) {
        if (value instanceof LocalDateTime moment) {
            return NeutralValue.of(moment);
        }
        if (value instanceof Double number) {
            return NODES.objectNode().put("float", number.toString());
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Number number) {
            // The node that a parser would make of it: nodes of int and long are never equal.
            long whole = number.longValue();
            return (int) whole == whole ? NODES.numberNode((int) whole) : NODES.numberNode(whole);
        }
        return value == null ? NODES.nullNode() : NODES.stringNode((String) value);
    }

    private static boolean isRelation(Field field) {
        return field.getType().isAnnotationPresent(Entity.class) || Collection.class.isAssignableFrom(field.getType());
    }

    private static boolean isEntity(@Nullable Object value) {
        return value != null && Hibernate.getClass(value).isAnnotationPresent(Entity.class);
    }

    private static boolean isIn(List<Object> path, Object value) {
        return path.stream().anyMatch(each -> each == value);
    }

    private static String snakeCase(String name) {
        return name.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
