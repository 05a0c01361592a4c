package io.plainsight.testing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of the integration tests, in one line, what they ran on and what was left out. */
public class DatabaseReport implements TestExecutionListener {

    private final AtomicInteger leftOut = new AtomicInteger();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable()
                .filter(thrown -> result.getStatus() == TestExecutionResult.Status.ABORTED)
                .filter(thrown -> String.valueOf(thrown.getMessage()).contains(MySqlOnly.OnMySql.REASON))
                .ifPresent(thrown -> leftOut.incrementAndGet());
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        boolean onDatabase = plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .flatMap(test -> test.getSource().stream())
                .anyMatch(source -> source instanceof MethodSource method
                        && method.getClassName().endsWith("IT"));
        if (!onDatabase) {
            return;
        }
        // Standard output is Surefire's own; standard error reaches the console as it is.
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        console.println(
                switch (DatabaseChoice.chosen()) {
                    case CONTAINER -> "[plainsight] Integration tests ran on MySQL 9.7 in a container.";
                    case EMBEDDED ->
                        "[plainsight] Integration tests ran on the embedded MariaDB; " + leftOut
                                + " MySQL-only tests were left out.";
                    case URL -> "[plainsight] Integration tests ran on " + withoutSecrets() + ".";
                });
        if (InstalledBrowser.find().isEmpty()) {
            console.println("[plainsight] The workbench was not tried in a browser: there is no Chromium on the path.");
        }
        if (System.getProperty("plainsight.recordings") == null) {
            console.println(
                    "[plainsight] What the ORMs send was not recorded again: -Dplainsight.recordings=check does.");
        }
    }

    private static String withoutSecrets() {
        return System.getProperty(DatabaseChoice.PROPERTY).replaceAll("\\?.*|(?<=//)[^/]*@", "");
    }
}
