package io.plainsight.mybatis.compiled;

import org.apache.ibatis.session.AutoMappingBehavior;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.Configuration;

/**
 * What a configuration says of reading rows, at one moment: it may be changed while it is in use.
 *
 * @param typeHandlers the number of registered type handlers, as a sign that one was added
 */
record Settings(
        AutoMappingBehavior autoMapping,
        AutoMappingUnknownColumnBehavior unknownColumns,
        boolean underscoreToCamelCase,
        boolean constructorByArgNames,
        boolean settersOnNulls,
        boolean instanceForEmptyRow,
        int typeHandlers) {

    static Settings of(Configuration configuration) {
        return new Settings(
                configuration.getAutoMappingBehavior(),
                configuration.getAutoMappingUnknownColumnBehavior(),
                configuration.isMapUnderscoreToCamelCase(),
                configuration.isArgNameBasedConstructorAutoMapping(),
                configuration.isCallSettersOnNulls(),
                configuration.isReturnInstanceForEmptyRow(),
                configuration.getTypeHandlerRegistry().getTypeHandlers().size());
    }
}
