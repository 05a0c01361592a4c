package io.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideEntry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs no database: help, list, show, export, and all errors in the arguments. */
class CommandLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    help                      | --help
                    help-list                 | list --help
                    help-show                 | show --help
                    help-run                  | run --help
                    list                      | list
                    show-find                 | show basic.find
                    show-dynamic-sql          | show pattern.scope-chain
                    show-select-in            | show query.eager-select-in
                    show-n-plus-one           | show performance.n-plus-one
                    show-two-mappers          | show write.create-user-with-profile
                    show-result-maps          | show relation.course-enrollments
                    show-refusal              | show write.enroll-twice
                    show-list-parameter       | show advanced.complex-filter
                    help-export               | export --help
                    export-find               | export basic.find
                    export-find-java          | export basic.find --format java
                    export-n-plus-one         | export performance.n-plus-one --namespace org.shop.Authors
                    export-two-mappers        | export write.create-user-with-profile
                    export-two-mappers-java   | export write.create-user-with-profile --format java
                    export-without-package    | export advanced.complex-filter --format java --namespace Users
                    error-command             | lst
                    error-port                | serve --port 99999
                    error-time-limit          | serve --plainsight.time-limit=soon
                    error-option              | run --forma json
                    error-short-option        | -x
                    error-id                  | run basic.fnd
                    error-id-of-show          | show books
                    error-id-of-export        | export basic.fnd
                    error-namespace           | export basic.find --namespace org.shop.
                    error-export-format       | export basic.find --format json
                    error-id-missing          | show
                    error-id-too-many         | show basic.find basic.all
                    error-param-syntax        | run basic.find --param id
                    error-param-name-missing  | run basic.find --param =1
                    error-param-value-missing | run basic.find --param
                    error-param-unknown       | run basic.find --param ids=1
                    error-param-unknown-to-all | run --param ids=1
                    error-param-none-taken    | run basic.all --param id=1
                    error-param-of-another    | run basic.find --param id=1 --param role=admin
                    error-param-key           | run basic.find --param id=one
                    error-param-key-too-large | run basic.find --param id=9223372036854775808
                    error-param-key-too-small | run basic.find --param id=-9223372036854775809
                    error-param-twice         | run basic.find --param id=1 --param id=2
                    error-param-number        | run advanced.subquery-in --param year=2020.5
                    error-param-rows          | run order.take --param count=-1
                    error-param-flag          | run filter.where --param active=yes
                    error-param-moment        | run advanced.complex-filter --param created-after=yesterday
                    error-format              | run --format xml
                    error-form                | run --form all
                    error-property-syntax     | run --spring.datasource.url jdbc:mysql://localhost/x
                    error-property-unknown    | run --plainsight.sampledata=false
                    error-property-value      | run --plainsight.sample-data=no
                    help-compare              | compare --help
                    compare-recorded          | compare --recorded
                    compare-one-against       | compare --recorded --against hibernate
                    compare-section           | compare --recorded Aggregations --against hibernate,activerecord
                    compare-entry             | compare --recorded performance.bulk-insert
                    compare-entry-markdown    | compare --recorded basic.find --against activerecord --format markdown
                    compare-entry-json        | compare --recorded aggregate.sum --format json
                    compare-case              | compare --recorded aggregate.sum#no-rows --against hibernate
                    error-compare-id          | compare basic.fnd
                    error-compare-case        | compare basic.find#none
                    error-compare-place       | compare --output pom.xml/report.txt
                    error-compare-against     | compare --against django
                    error-compare-format      | compare --format pdf
                    error-compare-folder      | compare --recorded --output src
                    error-compare-file        | compare --recorded --format markdown --output pom.xml
                    error-compare-not-ours    | compare --recorded --format markdown --output .
                    error-profile             | run --spring.profiles.active=compos
                    error-profile-of-several  | run --spring.profiles.active=compose,test
                    """)
    void saysWhatItDid(String file, String arguments) {
        Shell shell = Shell.run(arguments.split(" "));

        Printed.check(file + ".txt", shell.transcript());
        assertThat(shell.exitCode()).isEqualTo(file.startsWith("error-") ? 2 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "list --version", "show --version", "export --version", "run --version"})
    void tellsItsVersion(String arguments) {
        Shell shell = Shell.run(arguments.split(" "));

        assertThat(shell.out())
                .matches("plainsight (\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?|\\(not built by Maven\\))\\RJava .+, .+\\R");
        assertThat(shell.err()).isEmpty();
        assertThat(shell.exitCode()).isZero();
    }

    static List<GuideEntry> entries() {
        return Guide.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void showsEveryEntryInFull(GuideEntry entry) {
        Shell shell = Shell.run("show", entry.id());

        assertThat(shell.exitCode()).isZero();
        assertThat(shell.err()).isEmpty();
        assertThat(shell.out()).startsWith(entry.id() + ": " + entry.title());
        assertThat(shell.out().split("\\R\\R")).as("paragraphs").noneMatch(String::isBlank);
        entry.statements()
                .forEach(statement -> assertThat(shell.out())
                        .contains("id=\"" + statement.name() + "\"", " " + statement.name() + "("));
    }

    @Test
    void listsEveryEntryOnce() {
        List<String> ids = Shell.run("list")
                .out()
                .lines()
                .map(line -> line.replaceFirst(" .*", ""))
                .filter(first -> first.contains("."))
                .toList();

        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        Guide.entries().stream().map(GuideEntry::id).toList());
    }

    @Test
    void noDatabaseIsNamed() {
        Shell shell = Shell.run("run", "--plainsight.embedded=false");

        Printed.check("failure-no-database.txt", shell.transcript());
        assertThat(shell.exitCode()).isEqualTo(1);
    }

    @Test
    void aPortThatIsTakenIsSaidBeforeAnythingStarts() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Shell shell = Shell.run("serve", "--port", String.valueOf(other.getLocalPort()));

            assertThat(shell.err()).isEqualToNormalizingNewlines("""
                            Error: Port %d is taken
                            What to do: choose another with --port N, or leave it out
                            """.formatted(other.getLocalPort()));
            assertThat(shell.exitCode()).isEqualTo(1);
        }
    }
}
