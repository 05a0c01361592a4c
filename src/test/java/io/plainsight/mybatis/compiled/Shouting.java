package io.plainsight.mybatis.compiled;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/** A user's type handler, which reads by name other than by position, and says so by its own exception. */
public class Shouting implements TypeHandler<String> {

    @Override
    public void setParameter(PreparedStatement statement, int index, String parameter, JdbcType jdbcType)
            throws SQLException {
        statement.setString(index, parameter);
    }

    @Override
    public @Nullable String getResult(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        if ("b".equals(text)) {
            throw new SQLException("no b");
        }
        return text == null ? null : text + "!";
    }

    @Override
    public String getResult(ResultSet row, int column) {
        return "by position";
    }

    @Override
    public String getResult(CallableStatement statement, int column) {
        return "by a call";
    }
}
