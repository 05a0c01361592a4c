package io.plainsight.mybatis.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.ibatis.annotations.Many;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Result;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.mapping.StatementType;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is compiled and what is not, before anything is read. */
class CompiledConfigurationTest {

    interface OrderMapper {
        @Select("select id, text from orders")
        List<Part> findAll();

        @Select("select id from orders")
        @Results(@Result(property = "parts", column = "id", many = @Many(select = "findLines")))
        List<Part> findWithLines();

        @Select("select id from order_lines where order_id = #{id}")
        List<Part> findLines(long id);

        @Select("call orders()")
        @Options(statementType = StatementType.CALLABLE)
        List<Part> call();
    }

    static class TheirObjectFactory extends DefaultObjectFactory {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void listsWhatIsCompiledAndWhatNotAndWhy() {
        CompiledConfiguration configuration = withOrders(new CompiledConfiguration());

        assertThat(configuration.compilations())
                .extracting(Compilation::toString)
                .map(line -> line.replace(OrderMapper.class.getName(), "OrderMapper"))
                .containsExactly(
                        "OrderMapper.call: left to MyBatis, a stored procedure",
                        "OrderMapper.findAll: not read yet",
                        "OrderMapper.findLines: not read yet",
                        "OrderMapper.findWithLines: left to MyBatis, a nested select: OrderMapper.findLines");
    }

    @Test
    void leavesAllToMyBatisWhereObjectsAreMadeInAnotherWay() {
        CompiledConfiguration configuration = withOrders(new CompiledConfiguration());
        configuration.setObjectFactory(new TheirObjectFactory());

        assertThat(obstacle(configuration, "findAll")).isEqualTo("an object factory of its own");
    }

    @Test
    void leavesAllToMyBatisWhereColumnsAreNotFoundByLabel() {
        CompiledConfiguration configuration = withOrders(new CompiledConfiguration());
        configuration.setUseColumnLabel(false);

        assertThat(obstacle(configuration, "findAll")).isEqualTo("useColumnLabel=false");
    }

    @Test
    void compilesOnlyWhatIsChosen() {
        CompiledConfiguration configuration = withOrders(new CompiledConfiguration());
        configuration.setCompiledStatements(statement -> statement.endsWith("findLines"));

        assertThat(obstacle(configuration, "findLines")).isNull();
        assertThat(obstacle(configuration, "findAll")).isEqualTo("not chosen");
    }

    @Test
    void listsNoObstacleThatIsGone() {
        CompiledConfiguration configuration = withOrders(new CompiledConfiguration());
        configuration.setCompiledStatements(statement -> false);
        assertThat(obstacle(configuration, "findAll")).isEqualTo("not chosen");
        configuration.setCompiledStatements(statement -> true);
        assertThat(obstacle(configuration, "findAll")).isNull();

        configuration.setUseColumnLabel(false);
        assertThat(obstacle(configuration, "findAll")).isEqualTo("useColumnLabel=false");
        configuration.setUseColumnLabel(true);
        assertThat(obstacle(configuration, "findAll")).isNull();
    }

    @Test
    void canBeMadeFromAConfigurationFile() {
        String xml = """
                <!DOCTYPE configuration PUBLIC "-//mybatis.org//DTD Config 3.0//EN" "https://mybatis.org/dtd/mybatis-3-config.dtd">
                <configuration><settings><setting name="callSettersOnNulls" value="true"/></settings></configuration>
                """;
        var stream = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));

        Configuration configuration = new XMLConfigBuilder(CompiledConfiguration.class, stream, null, null).parse();

        assertThat(configuration).isInstanceOf(CompiledConfiguration.class);
        assertThat(configuration.isCallSettersOnNulls()).isTrue();
    }

    private static CompiledConfiguration withOrders(CompiledConfiguration configuration) {
        configuration.addMapper(OrderMapper.class);
        return configuration;
    }

    private static @Nullable String obstacle(CompiledConfiguration configuration, String method) {
        return configuration.compilations().stream()
                .filter(compilation -> compilation.statement().endsWith("." + method))
                .findAny()
                .orElseThrow()
                .obstacle();
    }
}
