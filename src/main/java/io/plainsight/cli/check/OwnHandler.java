package io.plainsight.cli.check;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Stands for a type handler of the project, whose code is not run. Public, as MyBatis makes more of them. */
public final class OwnHandler extends BaseTypeHandler<Object> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Object value, @Nullable JdbcType type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object getNullableResult(ResultSet rows, String column) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object getNullableResult(ResultSet rows, int column) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object getNullableResult(CallableStatement call, int column) {
        throw new UnsupportedOperationException();
    }
}
