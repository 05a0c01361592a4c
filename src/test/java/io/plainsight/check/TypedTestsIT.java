package io.plainsight.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.check.finding.Severity;
import io.plainsight.check.fixture.TypedTests;
import io.plainsight.check.type.Types;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;

/** Which tests hold together, where the parameters' types tell. */
class TypedTestsIT extends ShopTest {

    @Test
    void theWrongOnesAreFoundAndNoOthers() throws Exception {
        Configuration configuration = new Configuration();

        assertThat(mapperCheck(Map.of(), List.of(TypedTests.class), configuration, Types.of(configuration))
                        .report()
                        .findings()
                        .stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> finding.statement().replaceFirst(".*\\.", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(TypedTests.class.getMethods())
                        .map(Method::getName)
                        .filter(name -> name.startsWith("wrong"))
                        .toList());
    }
}
