package io.plainsight.mybatis.compiled;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.apache.ibatis.executor.ExecutorException;
import org.apache.ibatis.reflection.factory.ObjectFactory;
import org.jspecify.annotations.Nullable;

/** An association or a collection that is filled from a join. */
final class NestedLink {

    /** No ancestor is looked for. */
    static final int NONE = -1;

    private final String property;
    private final PropertyAccess access;
    private final Class<?> type;
    private final ObjectFactory factory;
    private final int ancestor;
    private final @Nullable Branch target;
    private final int[] notNull;

    /**
     * @param type of the property: what to create where it is a collection
     * @param ancestor the number of the result map that this may lead back to, or {@link #NONE}
     * @param target null where no column of the result set could belong to it
     * @param notNull the columns of which one must have a value; none if that does not matter
     */
    NestedLink(
            String property,
            PropertyAccess access,
            Class<?> type,
            ObjectFactory factory,
            int ancestor,
            @Nullable Branch target,
            int[] notNull) {
        this.property = property;
        this.access = access;
        this.type = type;
        this.factory = factory;
        this.ancestor = ancestor;
        this.target = target;
        this.notNull = notNull;
    }

    /** See {@link JoinPlan#apply}. */
    boolean apply(JoinedRows rows, Object parent, @Nullable RowNode parentNode, boolean isNew) {
        try {
            ObjectPlan plan = target == null ? null : target.resolve(rows.resultSet());
            if (ancestor != NONE && rows.ancestor(ancestor) != null) {
                if (isNew) {
                    link(parent, rows.ancestor(ancestor));
                }
                return false;
            }
            if (plan == null) {
                collection(parent);
                return false;
            }
            return apply(rows, plan, parent, parentNode);
        } catch (SQLException e) {
            throw new ExecutorException(
                    "Error getting nested result map values for '" + property + "'.  Cause: " + e, e);
        }
    }

    private boolean apply(JoinedRows rows, ObjectPlan plan, Object parent, @Nullable RowNode parentNode)
            throws SQLException {
        RowKey key = plan.join().key();
        Object id = key.read(rows.resultSet());
        RowNode node = key.find(parentNode, id);
        Object known = node == null ? null : node.object;
        collection(parent); // an empty one says that there is none, null that nobody has looked
        if (!anyNotNull(rows.resultSet(), key, id)) {
            return false;
        }
        if (known != null) {
            plan.join().apply(rows, known, node, false);
            return false;
        }
        Object object = plan.readJoined(rows, parentNode, node, id);
        if (object == null) {
            return false;
        }
        link(parent, object);
        return true;
    }

    private boolean anyNotNull(ResultSet row, RowKey key, @Nullable Object id) throws SQLException {
        for (int position : notNull) {
            if (key.tellsNull(position) ? id != null : isNotNull(row, position)) {
                return true;
            }
        }
        return notNull.length == 0;
    }

    private static boolean isNotNull(ResultSet row, int position) throws SQLException {
        row.getObject(position);
        return !row.wasNull();
    }

    @SuppressWarnings("unchecked")
    private void link(Object parent, @Nullable Object object) {
        Collection<?> collection = collection(parent);
        if (collection == null) {
            access.set(parent, object);
        } else {
            ((Collection<@Nullable Object>) collection).add(object);
        }
    }

    /** The parent's collection, created if there is none yet; null if the property is no collection. */
    private @Nullable Collection<?> collection(Object parent) {
        Object value = access.get(parent);
        if (value != null) {
            return value instanceof Collection<?> collection ? collection : null;
        }
        if (!Collection.class.isAssignableFrom(type)) {
            return null;
        }
        try {
            Collection<?> created = (Collection<?>) factory.create(type);
            access.set(parent, created);
            return created;
        } catch (Exception e) {
            throw new ExecutorException(
                    "Error instantiating collection property for result '" + property + "'.  Cause: " + e, e);
        }
    }
}
