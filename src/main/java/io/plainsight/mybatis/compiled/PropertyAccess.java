package io.plainsight.mybatis.compiled;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Map;
import org.apache.ibatis.reflection.ReflectionException;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** Sets and gets one property of one type, with MyBatis' exceptions where that fails. */
interface PropertyAccess {

    void set(Object target, @Nullable Object value);

    @Nullable
    Object get(Object target);

    /** Whether null may be set: it may not where the property is primitive. */
    boolean takesNull(Object target);

    /** The way MyBatis goes: paths ({@code address.city}), and whatever else is not simple. */
    record ByMyBatis(Configuration configuration, String property) implements PropertyAccess {
        @Override
        public void set(Object target, @Nullable Object value) {
            configuration.newMetaObject(target).setValue(property, value);
        }

        @Override
        public @Nullable Object get(Object target) {
            return configuration.newMetaObject(target).getValue(property);
        }

        @Override
        public boolean takesNull(Object target) {
            return !configuration.newMetaObject(target).getSetterType(property).isPrimitive();
        }
    }

    /** An entry of a map. */
    record OfMap(String key) implements PropertyAccess {
        @Override
        @SuppressWarnings("unchecked")
        public void set(Object target, @Nullable Object value) {
            ((Map<String, @Nullable Object>) target).put(key, value);
        }

        @Override
        public @Nullable Object get(Object target) {
            return ((Map<?, ?>) target).get(key);
        }

        @Override
        public boolean takesNull(Object target) {
            return true;
        }
    }

    /** A property of a bean. */
    record OfBean(
            PropertyAccess byMyBatis,
            String property,
            boolean primitive,
            Class<?> boxed,
            @Nullable MethodHandle setter,
            @Nullable MethodHandle getter)
            implements PropertyAccess {

        static OfBean of(
                PropertyAccess byMyBatis,
                String property,
                Class<?> type,
                @Nullable MethodHandle setter,
                @Nullable MethodHandle getter) {
            Class<?> boxed = MethodType.methodType(type).wrap().returnType();
            return new OfBean(byMyBatis, property, type.isPrimitive(), boxed, setter, getter);
        }

        @Override
        public void set(Object target, @Nullable Object value) {
            // What reflection converts, or refuses in its own words, is left to it.
            if (setter == null || (value == null ? primitive : !boxed.isInstance(value))) {
                byMyBatis.set(target, value);
                return;
            }
            try {
                setter.invokeExact(target, value);
            } catch (Throwable cause) {
                throw new ReflectionException(
                        "Could not set property '" + property + "' of '" + target.getClass() + "' with value '" + value
                                + "' Cause: " + cause,
                        cause);
            }
        }

        @Override
        public @Nullable Object get(Object target) {
            if (getter == null) {
                return byMyBatis.get(target);
            }
            try {
                return getter.invokeExact(target);
            } catch (RuntimeException e) {
                throw e;
            } catch (Throwable cause) {
                throw new ReflectionException(
                        "Could not get property '" + property + "' from " + target.getClass() + ".  Cause: " + cause,
                        cause);
            }
        }

        @Override
        public boolean takesNull(Object target) {
            return !primitive;
        }
    }
}
