package io.plainsight.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.check.fixture.AnnotatedReturns;
import io.plainsight.check.type.Types;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;

/** Annotated methods are held to their return types as those of an XML are. */
class AnnotatedReturnsIT extends ShopTest {

    @Test
    void eachWrongOneIsFoundOnce() throws Exception {
        Configuration configuration = new Configuration();

        assertThat(mapperCheck(Map.of(), List.of(AnnotatedReturns.class), configuration, Types.of(configuration))
                        .findings())
                .extracting(finding ->
                        finding.rule().id() + " " + finding.statement().replaceFirst(".*\\.", ""))
                .containsExactlyInAnyOrder(
                        "result-type-mismatch ofAnother",
                        "result-type-mismatch keyless",
                        "result-type-mismatch iterable",
                        "no-result handled",
                        "unknown-method unprovided");
    }
}
