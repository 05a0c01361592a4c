package io.plainsight.check.branch;

import io.plainsight.check.branch.Evaluation.Impossible;
import java.lang.reflect.Member;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.ognl.MemberAccess;
import org.apache.ibatis.ognl.Ognl;
import org.apache.ibatis.ognl.OgnlContext;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.OgnlOps;
import org.apache.ibatis.ognl.OgnlRuntime;
import org.jspecify.annotations.Nullable;

/** What OGNL makes of values, as far as they are known. */
final class Operations {

    private static final Set<String> FORBIDDEN = Set.of("getClass", "wait", "notify", "notifyAll", "repeat");

    private Operations() {}

    static boolean equal(@Nullable Object left, @Nullable Object right) throws Impossible {
        if (left == null || right == null || left instanceof Thing || right instanceof Thing) {
            return left == null ? right == null : left.equals(right);
        }
        try {
            return OgnlOps.equal(left, right);
        } catch (RuntimeException e) {
            throw new Impossible(); // A text that is no number, beside one.
        }
    }

    static int order(@Nullable Object left, @Nullable Object right) throws Impossible {
        if (left instanceof Thing || right instanceof Thing) {
            throw new Impossible(); // Nobody knows which is more.
        }
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? -1 : 1; // OGNL takes null for less than anything.
        }
        try {
            return OgnlOps.compareWithConversion(left, right);
        } catch (RuntimeException e) {
            throw new Impossible();
        }
    }

    static Object computed(String kind, List<@Nullable Object> values) throws Impossible {
        Object result = values.get(0);
        try {
            if (kind.equals("ASTNegate")) {
                return OgnlOps.negate(result);
            }
            for (Object next : values.subList(1, values.size())) {
                result = switch (kind) {
                    case "ASTAdd" -> OgnlOps.add(result, next);
                    case "ASTSubtract" -> OgnlOps.subtract(result, next);
                    case "ASTMultiply" -> OgnlOps.multiply(result, next);
                    case "ASTDivide" -> OgnlOps.divide(result, next);
                    default -> OgnlOps.remainder(result, next);
                };
            }
            return result;
        } catch (RuntimeException e) {
            throw new Impossible();
        }
    }

    /** A method of a text, a number or a list; empty if that has none of the kind: it is of another type, then. */
    static Optional<Object> call(Object source, String method, List<@Nullable Object> arguments) throws Impossible {
        if (FORBIDDEN.contains(method)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(OgnlRuntime.callMethod(
                    Ognl.createDefaultContext(source, new Public()), source, method, arguments.toArray()));
        } catch (OgnlException e) {
            if (e.getReason() instanceof NoSuchMethodException) {
                return Optional.empty();
            }
            throw new Impossible();
        } catch (RuntimeException e) {
            throw new Impossible();
        }
    }

    /** A helper's method takes null, a collection's own does not. */
    static boolean isEmpty(@Nullable Object value) {
        return value == null
                || value.equals("")
                || value instanceof Collection<?> elements && elements.isEmpty()
                || value instanceof Thing thing && thing.value().isEmpty();
    }

    private static final class Public implements MemberAccess {
        @Override
        public @Nullable Object setup(OgnlContext context, Object target, Member member, String property) {
            return null;
        }

        @Override
        public void restore(OgnlContext context, Object target, Member member, String property, Object state) {}

        @Override
        public boolean isAccessible(OgnlContext context, Object target, Member member, String property) {
            return java.lang.reflect.Modifier.isPublic(member.getModifiers());
        }
    }
}
