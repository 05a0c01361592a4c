package io.plainsight.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.check.fixture.AnnotatedReturns;
import io.plainsight.check.type.Types;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Annotated methods are held to their return types as those of an XML are. */
@DatabaseTest
class AnnotatedReturnsIT {

    @Test
    void eachWrongOneIsFoundOnce(@Autowired JdbcConnectionDetails suite) throws Exception {
        try (ScratchDatabase database = new ScratchDatabase(suite)) {
            Shop.create(database);
            Configuration configuration = new Configuration();

            assertThat(MapperCheck.of(
                                    Map.of(),
                                    List.of(AnnotatedReturns.class),
                                    Types.of(configuration),
                                    configuration,
                                    database.dataSource())
                            .report()
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
}
