package io.plainsight.mybatis.compiled;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.mapping.StatementType;
import org.apache.ibatis.reflection.DefaultReflectorFactory;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;
import org.apache.ibatis.reflection.wrapper.DefaultObjectWrapperFactory;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** Why a statement is left to MyBatis' own handler, whatever its result set will look like. */
final class Obstacles {

    private final Configuration configuration;

    Obstacles(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Null where there is none. */
    @Nullable
    String of(MappedStatement statement) {
        if (statement.getStatementType() == StatementType.CALLABLE) {
            return "a stored procedure";
        }
        if (statement.getResultMaps().size() != 1 || statement.getResultSets() != null) {
            return "several result sets";
        }
        return ofConfiguration();
    }

    private @Nullable String ofConfiguration() {
        if (!configuration.isUseColumnLabel()) {
            return "useColumnLabel=false";
        }
        if (configuration.getObjectFactory().getClass() != DefaultObjectFactory.class) {
            return "an object factory of its own";
        }
        if (configuration.getObjectWrapperFactory().getClass() != DefaultObjectWrapperFactory.class) {
            return "an object wrapper factory of its own";
        }
        if (configuration.getReflectorFactory().getClass() != DefaultReflectorFactory.class) {
            return "a reflector factory of its own";
        }
        return null;
    }

    /** Null where there is none, neither in the result map nor in those that it leads to. */
    @Nullable
    String of(ResultMap resultMap) {
        return of(resultMap, new HashSet<>());
    }

    private @Nullable String of(ResultMap resultMap, Set<ResultMap> seen) {
        if (!seen.add(resultMap)) {
            return null;
        }
        for (ResultMapping mapping : resultMap.getResultMappings()) {
            String obstacle = of(mapping, seen);
            if (obstacle != null) {
                return obstacle;
            }
        }
        return resultMap.getDiscriminator() == null
                ? null
                : of(resultMap.getDiscriminator().getDiscriminatorMap().values(), seen);
    }

    private @Nullable String of(ResultMapping mapping, Set<ResultMap> seen) {
        String own = of(mapping);
        if (own != null) {
            return own;
        }
        return mapping.getNestedResultMapId() == null ? null : of(Set.of(mapping.getNestedResultMapId()), seen);
    }

    private static @Nullable String of(ResultMapping mapping) {
        if (mapping.getNestedQueryId() != null) {
            return "a nested select: " + mapping.getNestedQueryId();
        }
        return mapping.getResultSet() == null ? null : "several result sets: " + mapping.getResultSet();
    }

    /**
     * Asks again when a result set is there: a result map may have been added since the others were looked through.
     *
     * @throws NotCompiledException if the mapping is an obstacle
     */
    static void check(ResultMapping mapping) {
        String obstacle = of(mapping);
        if (obstacle != null) {
            throw new NotCompiledException(obstacle);
        }
    }

    private @Nullable String of(Collection<String> resultMaps, Set<ResultMap> seen) {
        for (String id : resultMaps) {
            String obstacle = configuration.hasResultMap(id) ? of(configuration.getResultMap(id), seen) : null;
            if (obstacle != null) {
                return obstacle;
            }
        }
        return null;
    }
}
