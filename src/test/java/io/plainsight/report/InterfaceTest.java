package io.plainsight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.recorded.InterfaceRecording;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.RecordedGrowth;
import io.plainsight.guide.Cases;
import io.plainsight.guide.Growth;
import io.plainsight.guide.GuideCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InterfaceTest {

    @ParameterizedTest
    @EnumSource
    void wasRecordedInEveryCase(Interface through) {
        InterfaceRecording recording = through.recording();

        assertThat(recording.name()).isEqualTo(through.id());
        assertThat(through.times().name()).isEqualTo(through.id());
        assertThat(recording.versions()).isNotEmpty();
        assertThat(recording.cases().stream().map(RecordedCase::id))
                .containsExactlyElementsOf(
                        Cases.all().stream().map(GuideCase::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void hasAFormOrAReasonWhyNotAndSendsWhatItDoes(Interface through) {
        assertThat(through.recording().cases()).allSatisfy(recorded -> {
            if (recorded.hasForm()) {
                assertThat(recorded.source()).isNotBlank();
                // ActiveRecord knows without asking that nobody has one of no roles.
                assertThat(recorded.statements().isEmpty())
                        .isEqualTo(through == Interface.ACTIVE_RECORD
                                && recorded.id().equals("advanced.complex-filter#no-roles"));
            } else {
                assertThat(recorded.noSuchForm()).isNotBlank();
                assertThat(recorded.statements()).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void wasRecordedWithMoreAndMoreParentsWhereItHasAForm(Interface through) {
        InterfaceRecording recording = through.recording();

        assertThat(recording.growth().stream().map(RecordedGrowth::id))
                .containsExactlyElementsOf(Growth.cases().stream()
                        .map(GuideCase::id)
                        .filter(id -> recording.find(id).orElseThrow().hasForm())
                        .toList());
        assertThat(recording.growth()).allSatisfy(growth -> {
            assertThat(growth.statements()).hasSameSizeAs(Growth.sizes());
            assertThat(growth.rowsExamined()).hasSameSizeAs(Growth.sizes());
            assertThat(through.times().find(growth.id()))
                    .hasValueSatisfying(times -> assertThat(times.millis()).hasSameSizeAs(Growth.sizes()));
        });
    }

    @Test
    void allWereRecordedOnTheSameServer() {
        assertThat(Stream.of(Interface.values())
                        .map(through -> through.recording().server().version())
                        .distinct())
                .hasSize(1);
    }

    /** The N+1 form is there as a warning; what stands in its place must not grow. */
    @ParameterizedTest
    @CsvSource({
        "performance.n-plus-one, grows with N",
        "performance.eager, constant",
        "performance.bulk-insert, constant",
        "query.eager-join, constant",
        "query.eager-select-in, constant",
        "cascade.delete-author, constant"
    })
    void theExplicitSqlGrowsInOneCaseAlone(String id, String words) {
        assertThat(Interface.EXPLICIT.recording().growthOf(id).orElseThrow().slope(Growth.sizes()))
                .hasToString(words);
        assertThat(Interface.EXPLICIT.recording().growth().stream()
                        .filter(growth -> !growth.slope(Growth.sizes()).isConstant())
                        .map(RecordedGrowth::id))
                .containsExactly("performance.n-plus-one");
    }

    @Test
    void isFoundByItsId() {
        assertThat(Interface.values())
                .allSatisfy(through -> assertThat(Interface.find(through.id())).contains(through));
        assertThat(Interface.find("Hibernate")).isEmpty();
    }

    @Test
    void theExplicitSqlIsNoOther() {
        assertThat(Interface.others())
                .isEqualTo(List.of(
                        Interface.SQLALCHEMY,
                        Interface.SQLALCHEMY_LEGACY,
                        Interface.ACTIVE_RECORD,
                        Interface.HIBERNATE));
    }
}
