package io.plainsight.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The test asserts what only MySQL does; it is left out, visibly, on the embedded MariaDB. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MySqlOnly.OnMySql.class)
public @interface MySqlOnly {

    class OnMySql implements ExecutionCondition {

        static final String REASON = "asserts what only MySQL does";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return DatabaseChoice.chosen() == DatabaseChoice.EMBEDDED
                    ? ConditionEvaluationResult.disabled(REASON)
                    : ConditionEvaluationResult.enabled("on " + DatabaseChoice.chosen());
        }
    }
}
