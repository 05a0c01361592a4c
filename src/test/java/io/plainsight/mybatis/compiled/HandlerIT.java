package io.plainsight.mybatis.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.executor.resultset.ResultSetHandler;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.type.JdbcType;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens between executions: which shapes are known, what changes are seen, and who else may look in. */
@DatabaseTest
class HandlerIT {

    interface PartMapper {
        @Select("select 1 as id, 'a' as text union all select 2, null")
        List<Part> find();

        @Select("select ${columns}")
        Thing findColumns(String columns);

        @Select("""
                with recursive numbers (number) as (
                    select 1 union all select number + 1 from numbers where number < 300
                )
                select ${columns} from numbers order by number
                """)
        List<Map<String, Object>> findNumbers(String columns);
    }

    @Intercepts(@Signature(type = ResultSetHandler.class, method = "handleResultSets", args = Statement.class))
    static class Counting implements Interceptor {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            count.incrementAndGet();
            return invocation.proceed();
        }
    }

    @Autowired
    private DataSource dataSource;

    private CompiledConfiguration configuration;

    @BeforeEach
    void configure() {
        configuration =
                new CompiledConfiguration(new Environment("test", new SpringManagedTransactionFactory(), dataSource));
        configuration.addMapper(PartMapper.class);
    }

    @Test
    void compilesAResultMapOnceForEachShape() {
        findColumns("1 as id");
        findColumns("2 as id");
        findColumns("'a' as text, 2 as id");

        assertThat(compilation("findColumns").shapes()).containsExactlyInAnyOrder(List.of("id"), List.of("text", "id"));
        assertThat(compilation("find").shapes()).isEmpty();
    }

    @Test
    void seesASettingThatChanges() {
        assertThat(findColumns("null as maybe, 1 as id").calls).containsExactly("id");

        configuration.setCallSettersOnNulls(true);

        assertThat(findColumns("null as maybe, 1 as id").calls).containsExactly("maybe", "id");
    }

    @Test
    void seesATypeHandlerThatComesLater() {
        assertThat(find()).extracting(Part::getText).containsExactly("a", null);

        configuration.getTypeHandlerRegistry().register(String.class, JdbcType.VARCHAR, new Shouting());

        assertThat(find()).extracting(Part::getText).containsExactly("a!", null);
    }

    @Test
    void leavesRowsToMyBatisWhereAnInterceptorLooksIn() {
        Counting interceptor = new Counting();
        configuration.addInterceptor(interceptor);

        assertThat(find()).hasSize(2);

        assertThat(interceptor.count).hasValue(1);
        assertThat(compilation("find").toString()).endsWith(".find: left to MyBatis, an interceptor");
        assertThat(compilation("find").shapes()).isEmpty();

        configuration.setCompiledStatements(statement -> false);
        assertThat(compilation("find").obstacle()).isEqualTo("not chosen");
        configuration.setCompiledStatements(statement -> true);
        assertThat(compilation("find").obstacle()).isEqualTo("an interceptor");
    }

    @Test
    void forgetsShapesWhereThereAreTooManyThoseThatCameOnceFirst() {
        findColumns("1 as id");
        findColumns("2 as id");
        for (int i = 0; i < 20; i++) {
            findColumns("1 as id, 2 as column" + i);
        }

        assertThat(compilation("findColumns").shapes())
                .hasSizeLessThan(20)
                .contains(List.of("id"), List.of("id", "column19"))
                .doesNotContain(List.of("id", "column0"));
    }

    /** Of enough rows for the JVM to make code of its own for them. */
    @Test
    void readsAnyNumberOfColumns() {
        String columns = IntStream.range(0, 1000)
                .mapToObj(column -> "number + %d as column%d".formatted(column, column))
                .collect(Collectors.joining(", "));

        List<Map<String, Object>> found;
        try (SqlSession session =
                new SqlSessionFactoryBuilder().build(configuration).openSession()) {
            found = session.getMapper(PartMapper.class).findNumbers(columns);
        }

        assertThat(compilation("findNumbers").isCompiled()).isTrue();
        assertThat(found).hasSize(300);
        for (int row = 0; row < found.size(); row++) {
            for (int column = 0; column < 1000; column++) {
                assertThat(found.get(row)).containsEntry("column" + column, row + 1L + column);
            }
        }
    }

    @Test
    void sendsANestedSelectThoughItsResultMapComesLater() {
        add("early", """
                <resultMap id="whole" type="map">
                    <id property="id" column="id"/>
                    <association property="other" javaType="map" resultMap="late.other" columnPrefix="other_"/>
                </resultMap>
                <select id="findEarly" resultMap="whole">select 1 as id, 2 as other_id</select>
                """);
        assertThat(compilation("findEarly").obstacle()).isNull();

        add("late", """
                <resultMap id="other" type="map">
                    <association property="selected" javaType="string" column="id" select="late.findSelected"/>
                </resultMap>
                <select id="findSelected" resultType="string">select 'by the select'</select>
                """);

        assertThat(findOne("early.findEarly"))
                .extractingByKey("other", InstanceOfAssertFactories.MAP)
                .containsEntry("selected", "by the select");
        assertThat(compilation("findEarly").isCompiled()).isFalse();
    }

    @Test
    void readsByTheResultMapOfADiscriminatorThatComesLater() {
        add("early", """
                <resultMap id="any" type="map">
                    <discriminator column="kind" javaType="string"><case value="x" resultMap="late.x"/></discriminator>
                </resultMap>
                <select id="findEarly" resultMap="any">select 'x' as kind</select>
                """);
        assertThat(findOne("early.findEarly")).containsOnlyKeys("kind");

        add("late", """
                <resultMap id="x" type="map" autoMapping="false"><result property="late" column="kind"/></resultMap>
                """);

        assertThat(findOne("early.findEarly")).containsExactly(Map.entry("late", "x"));
    }

    private void add(String namespace, String elements) {
        String xml = """
                <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "http://mybatis.org/dtd/mybatis-3-mapper.dtd">
                <mapper namespace="%s">%s</mapper>
                """.formatted(namespace, elements);
        new XMLMapperBuilder(
                        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                        configuration,
                        namespace + ".xml",
                        configuration.getSqlFragments())
                .parse();
    }

    private Map<String, Object> findOne(String statement) {
        try (SqlSession session =
                new SqlSessionFactoryBuilder().build(configuration).openSession()) {
            return session.selectOne(statement);
        }
    }

    private List<Part> find() {
        try (SqlSession session =
                new SqlSessionFactoryBuilder().build(configuration).openSession()) {
            return session.getMapper(PartMapper.class).find();
        }
    }

    private Thing findColumns(String columns) {
        try (SqlSession session =
                new SqlSessionFactoryBuilder().build(configuration).openSession()) {
            return session.getMapper(PartMapper.class).findColumns(columns);
        }
    }

    private Compilation compilation(String method) {
        return configuration.compilations().stream()
                .filter(compilation -> compilation.statement().endsWith("." + method))
                .findAny()
                .orElseThrow();
    }
}
