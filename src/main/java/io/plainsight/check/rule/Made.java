package io.plainsight.check.rule;

import java.util.Map;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;

/** The class of the object that MyBatis makes for a type, which may be an interface such as {@link Map}. */
final class Made extends DefaultObjectFactory {

    private static final long serialVersionUID = 1L;
    private static final Made FACTORY = new Made();

    private Made() {}

    static Class<?> of(Class<?> type) {
        return FACTORY.resolveInterface(type);
    }
}
