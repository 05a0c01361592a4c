package io.plainsight.mybatis.compiled;

import java.util.Arrays;
import org.apache.ibatis.reflection.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * Where an object stands among those of a join, with the nodes below it. Within their parent, nodes are told apart by
 * result map and id. It is a hash table of its own kind, since a join may have a node for each row.
 */
final class RowNode {

    private static final int FIRST_SIZE = 4;

    private final RowKey.Space space;
    private final @Nullable Object id;
    private final int hash;
    private @Nullable RowNode next;

    private @Nullable RowNode @Nullable [] nodes;
    private int count;

    /** Null until it is read, and where there turned out to be none. */
    @Nullable
    Object object;

    private RowNode(RowKey.Space space, @Nullable Object id, int hash) {
        this.space = space;
        this.id = id;
        this.hash = hash;
    }

    /** The one above all others. */
    static RowNode root() {
        return new RowNode(new RowKey.Space(-1), null, 0);
    }

    /** The node that was kept here, or a new one. */
    RowNode find(RowKey.Space ofSpace, @Nullable Object ofId) {
        int sum = 31 * ofSpace.number() + ArrayUtil.hashCode(ofId);
        int wanted = sum ^ sum >>> 16;
        if (nodes != null) {
            for (RowNode node = nodes[wanted & nodes.length - 1]; node != null; node = node.next) {
                if (node.hash == wanted && node.space == ofSpace && ArrayUtil.equals(node.id, ofId)) {
                    return node;
                }
            }
        }
        return new RowNode(ofSpace, ofId, wanted);
    }

    /** Keeps a node here, if it is not kept already. */
    void keep(RowNode added) {
        if (nodes == null) {
            nodes = new RowNode[FIRST_SIZE];
        }
        for (RowNode node = nodes[added.hash & nodes.length - 1]; node != null; node = node.next) {
            if (node == added) {
                return;
            }
        }
        if (++count > nodes.length) {
            nodes = grown(nodes);
        }
        insert(nodes, added);
    }

    private static @Nullable RowNode[] grown(@Nullable RowNode[] nodes) {
        RowNode[] grown = new RowNode[4 * nodes.length];
        for (RowNode first : nodes) {
            RowNode node = first;
            while (node != null) {
                RowNode following = node.next;
                insert(grown, node);
                node = following;
            }
        }
        return grown;
    }

    private static void insert(@Nullable RowNode[] nodes, RowNode node) {
        int index = node.hash & nodes.length - 1;
        node.next = nodes[index];
        nodes[index] = node;
    }

    /** An id of several columns. */
    record CompositeId(@Nullable Object[] parts) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof CompositeId that && Arrays.equals(parts, that.parts, CompositeId::compare);
        }

        private static int compare(@Nullable Object one, @Nullable Object other) {
            return ArrayUtil.equals(one, other) ? 0 : 1;
        }

        @Override
        public int hashCode() {
            int sum = 1;
            for (Object part : parts) {
                sum = 31 * sum + ArrayUtil.hashCode(part);
            }
            return sum;
        }
    }
}
