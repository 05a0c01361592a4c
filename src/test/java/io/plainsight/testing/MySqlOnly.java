package io.plainsight.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The test asserts what only MySQL does; it is left out, visibly and counted, on the embedded MariaDB. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MySqlOnly.OnMySql.class)
public @interface MySqlOnly {

    /** An assumption before each run, not a condition: that would leave out a parameterised test as if it were one. */
    class OnMySql implements BeforeEachCallback {

        static final String REASON = "asserts what only MySQL does";

        @Override
        public void beforeEach(ExtensionContext context) {
            Assumptions.assumeFalse(DatabaseChoice.chosen() == DatabaseChoice.EMBEDDED, REASON);
        }
    }
}
