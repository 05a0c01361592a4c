package io.plainsight.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({"Linux, amd64", "Linux, x86_64", "Windows 11, amd64", "Mac OS X, aarch64"})
    void takesWhatHasBinaries(String system, String processor) {
        Platform.requireBinaries(system, processor);
    }

    @ParameterizedTest
    @CsvSource({"Linux, aarch64", "Linux, i386", "Windows 11, aarch64", "Mac OS X, x86_64", "FreeBSD, amd64"})
    void namesTheOtherWaysWhereThereIsNone(String system, String processor) {
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> Platform.requireBinaries(system, processor))
                .withMessageStartingWith("There is no embedded MariaDB for " + system + " on " + processor)
                .returns(
                        "use Docker Compose (./mvnw spring-boot:run -Dspring-boot.run.profiles=compose)"
                                + " or any server by spring.datasource.url",
                        DatabaseProblem::remedy);
    }
}
