package io.plainsight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:mysql://localhost:3306/shop | shop",
                "jdbc:mysql:///shop | shop",
                "JDBC:MySQL://localhost/shop?a=b&c=d | shop",
                "jdbc:mysql:replication://one,two:3307/shop | shop",
                "jdbc:mysql+srv://cluster/shop | shop",
                "jdbc:mysql://user:p@ss@[::1]:3306/shop | shop",
            })
    void knowsTheDatabase(String url, String database) {
        assertThat(JdbcUrl.parse(url).database()).isEqualTo(database);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/shop",
                "jdbc:mysqlx://localhost/shop",
                "localhost:3306/shop",
                "",
                "jdbc"
            })
    void refusesOtherDatabases(String url) {
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> JdbcUrl.parse(url))
                .withMessage("The URL " + url + " is not for MySQL or MariaDB")
                .returns("write one such as " + JdbcUrl.EXAMPLE, DatabaseProblem::remedy);
    }

    @Test
    void tellsHowToWriteAUrlOfMariaDb() {
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> JdbcUrl.parse("jdbc:mariadb://localhost/shop"))
                .returns(
                        "write jdbc:mysql: in place of jdbc:mariadb:, it works for MariaDB too",
                        DatabaseProblem::remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql:localhost/shop", "jdbc:mysql:/localhost/shop", "jdbc:mysql://localhost/a/b"})
    void refusesWhatTheDriverWouldMisread(String url) {
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> JdbcUrl.parse(url))
                .withMessage("The URL " + url + " is malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://localhost", "jdbc:mysql://localhost/", "jdbc:mysql://localhost:3306/?a=b"})
    void needsADatabase(String url) {
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> JdbcUrl.parse(url))
                .withMessage("The URL " + url + " names no database");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:mysql://me:secret@host/shop | jdbc:mysql://me:***@host/shop",
                "jdbc:mysql://me:sec@ret@host/shop | jdbc:mysql://me:***@host/shop",
                "jdbc:mysql://:secret@host/shop | jdbc:mysql://:***@host/shop",
                "jdbc:mysql://host/shop?user=me&password=secret&a=b | jdbc:mysql://host/shop?user=me&password=***&a=b",
                "jdbc:mysql://host/shop?PASSWORD2=secret | jdbc:mysql://host/shop?PASSWORD2=***",
                "jdbc:mysql://(host=h,password=secret,port=1)/s | jdbc:mysql://(host=h,password=***,port=1)/s",
                "jdbc:mysql://a,b:c@host/s?trustCertificateKeyStorePassword=x | "
                        + "jdbc:mysql://a,b:***@host/s?trustCertificateKeyStorePassword=***",
                "jdbc:mysql://me@host:3306/shop | jdbc:mysql://me@host:3306/shop",
                "jdbc:mysql://host:3306/shop?sessionVariables=x='a@b' | jdbc:mysql://host:3306/shop?sessionVariables=x='a@b'",
            })
    void hidesPasswords(String url, String shown) {
        assertThat(JdbcUrl.mask(url)).isEqualTo(shown);
    }
}
