package io.plainsight.mybatis.compiled;

import java.util.Collection;
import java.util.Map;
import org.apache.ibatis.reflection.MetaClass;
import org.apache.ibatis.reflection.invoker.Invoker;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** The properties of the objects that rows become: of beans, as MyBatis finds them, or the entries of maps. */
final class TypeProperties {

    private final Configuration configuration;
    private final Class<?> type;
    private final boolean map;
    private final MetaClass beanType;

    TypeProperties(Configuration configuration, Class<?> type) {
        this.configuration = configuration;
        this.type = type;
        this.map = Map.class.isAssignableFrom(type);
        this.beanType = MetaClass.forClass(type, configuration.getReflectorFactory());
        if (map && !type.getName().startsWith("java.util.")) {
            throw new NotCompiledException("a map of its own type: " + type.getName());
        }
        if (Collection.class.isAssignableFrom(type)) {
            throw new NotCompiledException("a row as a collection: " + type.getName());
        }
    }

    boolean isMap() {
        return map;
    }

    /** The property that a column is auto-mapped to; null where there is none. */
    @Nullable
    String find(String name, boolean underscoreToCamelCase) {
        if (!isSimple(name)) {
            throw new NotCompiledException("a column whose label is a path: " + name);
        }
        return map ? name : beanType.findProperty(name, underscoreToCamelCase);
    }

    boolean hasSetter(String property) {
        return map || beanType.hasSetter(property);
    }

    /** The class that the setter takes; of a map's entry, Object. */
    Class<?> setterType(String property) {
        return map ? Object.class : beanType.getSetterType(property);
    }

    PropertyAccess access(String property) {
        PropertyAccess byMyBatis = new PropertyAccess.ByMyBatis(configuration, property);
        if (!isSimple(property)) {
            return byMyBatis;
        }
        if (map) {
            return new PropertyAccess.OfMap(property);
        }
        if (!beanType.hasSetter(property)) {
            return byMyBatis;
        }
        Invoker setter = beanType.getSetInvoker(property);
        return PropertyAccess.OfBean.of(
                byMyBatis,
                property,
                setter.getType(),
                Handles.setter(type, property, setter),
                beanType.hasGetter(property) ? Handles.getter(type, property, beanType.getGetInvoker(property)) : null);
    }

    private static boolean isSimple(String property) {
        return property.indexOf('.') < 0 && property.indexOf('[') < 0;
    }
}
