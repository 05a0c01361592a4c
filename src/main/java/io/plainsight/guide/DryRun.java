package io.plainsight.guide;

import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/**
 * What an entry would send, found without a database: each query is answered with one made-up row, whose keys are all
 * 1, so that a second query that depends on the first is seen too.
 */
public final class DryRun {

    private static final Map<Class<?>, Object> VALUES =
            Map.of(Long.class, 1L, long.class, 1L, Integer.class, 1, BigDecimal.class, BigDecimal.ONE);

    private static final Pattern KEY = Pattern.compile("(\\w+_)?id");

    private final Configuration configuration = new Configuration();
    private final List<String> statements = new ArrayList<>();

    private DryRun(Form form) {
        Mappers.addTo(configuration, form);
    }

    /** The SQL of an entry in one form, with a {@code ?} for each parameter. */
    public static List<String> sql(GuideEntry entry, Form form, Arguments arguments) {
        DryRun run = new DryRun(form);
        SqlSession session = (SqlSession)
                Proxy.newProxyInstance(DryRun.class.getClassLoader(), new Class<?>[] {SqlSession.class}, run::answer);
        entry.run(Mappers.of(form, session::getMapper), arguments);
        return run.statements;
    }

    private @Nullable Object answer(Object session, Method method, @Nullable Object[] arguments) {
        return switch (method.getName()) {
            case "getConfiguration" -> configuration;
            case "getMapper" -> configuration.getMapper((Class<?>) arguments[0], (SqlSession) session);
            case "selectOne" -> row(send(arguments));
            case "selectList" -> List.of(row(send(arguments)));
            case "insert", "update", "delete" -> {
                send(arguments);
                yield 1;
            }
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private MappedStatement send(@Nullable Object[] arguments) {
        MappedStatement statement = configuration.getMappedStatement((String) Objects.requireNonNull(arguments[0]));
        Object parameter = arguments.length > 1 ? arguments[1] : null;
        statements.add(statement.getBoundSql(parameter).getSql());
        return statement;
    }

    private Object row(MappedStatement statement) {
        Class<?> type = statement.getResultMaps().get(0).getType();
        Object value = VALUES.get(type);
        if (value != null) {
            return value;
        }
        if (type.isRecord()) {
            return type; // never looked at: no query depends on a flat row
        }
        Object row = configuration.getObjectFactory().create(type);
        MetaObject properties = configuration.newMetaObject(row);
        for (ResultMapping mapping : statement.getResultMaps().get(0).getResultMappings()) {
            if (mapping.getNestedQueryId() != null) {
                send(new Object[] {mapping.getNestedQueryId(), 1L});
            }
            if (mapping.getJavaType() == Long.class
                    && KEY.matcher(mapping.getColumn()).matches()) {
                properties.setValue(mapping.getProperty(), 1L);
            }
        }
        return row;
    }
}
