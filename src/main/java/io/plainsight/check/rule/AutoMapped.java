package io.plainsight.check.rule;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.reflection.DefaultReflectorFactory;
import org.apache.ibatis.reflection.MetaClass;
import org.apache.ibatis.reflection.ReflectionException;

/** The property that MyBatis finds for a column by its name. */
final class AutoMapped {

    private static final DefaultReflectorFactory REFLECTORS = new DefaultReflectorFactory();

    private AutoMapped() {}

    static Optional<String> find(Class<?> type, String column, boolean underscores) {
        try {
            MetaClass properties = MetaClass.forClass(type, REFLECTORS);
            return Optional.ofNullable(properties.findProperty(column, underscores))
                    .filter(properties::hasSetter);
        } catch (ReflectionException | LinkageError e) {
            return Optional.empty();
        }
    }

    static List<String> names(Class<?> type) {
        try {
            return List.of(MetaClass.forClass(type, REFLECTORS).getSetterNames());
        } catch (ReflectionException | LinkageError e) {
            return List.of();
        }
    }
}
