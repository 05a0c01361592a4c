package io.plainsight.mybatis.compiled;

import java.util.List;
import org.apache.ibatis.executor.resultset.ResultSetWrapper;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** The columns of a result set, in order, and the settings they are read with: what a plan is made for. */
record Shape(
        List<String> columns,
        List<@Nullable JdbcType> jdbcTypes,
        List<@Nullable String> classNames,
        Settings settings) {

    static Shape of(ResultSetWrapper resultSet, Settings settings) {
        return new Shape(resultSet.getColumnNames(), resultSet.getJdbcTypes(), resultSet.getClassNames(), settings);
    }
}
