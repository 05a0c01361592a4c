package io.plainsight.mybatis.compiled;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled result map, and those that its discriminator leads to instead. */
record Branch(ObjectPlan plan, @Nullable ColumnReader discriminator, Map<String, Branch> cases) {

    ObjectPlan resolve(ResultSet row) throws SQLException {
        Branch branch = this;
        while (branch.discriminator != null) {
            Branch next = branch.cases.get(String.valueOf(branch.discriminator.read(row)));
            if (next == null) {
                break;
            }
            branch = next;
        }
        return branch.plan;
    }
}
