package io.plainsight.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.check.finding.Report;
import io.plainsight.check.fixture.MillisHandler;
import io.plainsight.check.fixture.WholeLists;
import io.plainsight.check.type.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.ArrayTypeHandler;
import org.junit.jupiter.api.Test;

/** A list in place of one of its elements, which nothing binds. */
class WholeListsIT extends ShopTest {

    @Test
    void eachIsFoundHoweverItIsGiven() throws Exception {
        assertThat(check(new Configuration()).findings())
                .extracting(finding ->
                        finding.rule().id() + " " + finding.statement().replaceFirst(".*\\.", ""))
                .containsExactlyInAnyOrderElementsOf(Stream.of(WholeLists.class.getMethods())
                        .map(method -> method.getName())
                        .filter(name -> name.startsWith("wrong"))
                        .map(name -> "unknown-type-handler " + name)
                        .toList());
    }

    @Test
    void aHandlerOfTheProjectMayBindThem() throws Exception {
        Configuration configuration = new Configuration();
        configuration.getTypeHandlerRegistry().register(List.class, ArrayTypeHandler.class);

        assertThat(check(configuration).findings())
                .extracting(finding -> finding.statement().replaceFirst(".*\\.", ""))
                .containsExactlyInAnyOrder("wrongSet", "wrongIterable", "wrongCollection", "wrongArray", "wrongTexts");
    }

    /** Of a project whose configuration is not here, whose handlers may be registered there. */
    @Test
    void aHandlerOfOtherTypesBindsNoList() throws Exception {
        Configuration configuration = new Configuration();
        Types types = new Types(
                configuration,
                List.of(getClass().getClassLoader()),
                Map.of("millishandler", List.of(MillisHandler.class.getName())));

        assertThat(mapperCheck(Map.of(), List.of(WholeLists.class), configuration, types)
                        .report()
                        .findings())
                .hasSameSizeAs(check(configuration).findings());
    }

    private Report check(Configuration configuration) throws Exception {
        return mapperCheck(Map.of(), List.of(WholeLists.class), configuration, Types.of(configuration))
                .report();
    }
}
