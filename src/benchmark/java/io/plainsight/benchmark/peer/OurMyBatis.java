package io.plainsight.benchmark.peer;

import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import io.plainsight.mybatis.PlainMyBatis;
import io.plainsight.mybatis.compiled.CompiledConfiguration;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;

/** What "ours" stands for. */
public final class OurMyBatis {

    private OurMyBatis() {}

    /** The library's mappers with compiled result maps, and for the rest as {@link PlainMyBatis} sets MyBatis up. */
    public static Configuration over(DataSource dataSource) {
        Configuration plain = PlainMyBatis.over(dataSource);
        Configuration compiled = new CompiledConfiguration(plain.getEnvironment());
        compiled.setLocalCacheScope(plain.getLocalCacheScope());
        compiled.setCacheEnabled(plain.isCacheEnabled());
        compiled.setAutoMappingUnknownColumnBehavior(plain.getAutoMappingUnknownColumnBehavior());
        compiled.setMapUnderscoreToCamelCase(plain.isMapUnderscoreToCamelCase());
        compiled.setArgNameBasedConstructorAutoMapping(plain.isArgNameBasedConstructorAutoMapping());
        compiled.setSafeRowBoundsEnabled(plain.isSafeRowBoundsEnabled());
        for (Form form : Form.values()) {
            Mappers.addTo(compiled, form);
        }
        return compiled;
    }
}
