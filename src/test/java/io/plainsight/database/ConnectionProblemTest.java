package io.plainsight.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The cases that a real server cannot be made to answer with; {@link DatabaseCheckIT} has the others. */
class ConnectionProblemTest {

    private static final JdbcUrl URL = JdbcUrl.parse("jdbc:mysql://me:secret@host:3306/shop");

    @Test
    void namesTheRefusalOfTheServer() {
        DatabaseProblem problem = of(new SQLException("Host 'h' is blocked\nbecause of errors", "HY000", 1129));

        assertThat(problem)
                .hasMessage("The server at jdbc:mysql://me:***@host:3306/shop refuses the connection:"
                        + " Host 'h' is blocked because of errors");
    }

    @Test
    void tellsWhatAPasswordWithoutTlsNeeds() {
        DatabaseProblem problem = of(new SQLException("Public Key Retrieval is not allowed", "08001"));

        assertThat(problem.remedy()).contains("allowPublicKeyRetrieval=true");
    }

    @Test
    void takesAnAccountBoundToASocketForAWrongPassword() {
        DatabaseProblem problem = of(new SQLException("Access denied for user 'root'@'localhost'", "28000", 1698));

        assertThat(problem.remedy()).contains("spring.datasource.password");
    }

    @Test
    void namesTheRootOfABrokenLink() {
        SQLException failure =
                new SQLException("Communications link failure", "08S01", new ConnectException("refused"));

        assertThat(of(failure))
                .hasMessage("No MySQL or MariaDB answers at jdbc:mysql://me:***@host:3306/shop"
                        + " (java.net.ConnectException: refused)");
    }

    private static DatabaseProblem of(SQLException failure) {
        return ConnectionProblem.of(failure, URL, "me");
    }
}
