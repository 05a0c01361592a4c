package io.plainsight.testing;

import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/** The changelog, run by Liquibase's own API on one database; each call is a run of its own. */
public final class Migration {

    private static final String CHANGELOG = "liquibase/plainsight.xml";

    private final DataSource dataSource;
    private final ResourceAccessor files;

    private Migration(DataSource dataSource, ResourceAccessor files) {
        this.dataSource = dataSource;
        this.files = files;
    }

    /** As the application runs it. */
    public static Migration fromClasspath(DataSource dataSource) {
        return new Migration(dataSource, new ClassLoaderResourceAccessor());
    }

    /** As the Liquibase command line does, whose search path is the working directory. */
    public static Migration fromProjectDirectory(DataSource dataSource) throws FileNotFoundException {
        return new Migration(dataSource, new DirectoryResourceAccessor(Path.of("")));
    }

    public void update(String context) throws Exception {
        run(liquibase -> liquibase.update(new Contexts(context)));
    }

    /** Runs the next change set. */
    public void step(String context) throws Exception {
        run(liquibase -> liquibase.update(1, new Contexts(context), new LabelExpression()));
    }

    /** Rolls back the latest change sets. */
    public void rollback(int count, String context) throws Exception {
        run(liquibase -> liquibase.rollback(count, new Contexts(context), new LabelExpression()));
    }

    private void run(Work work) throws Exception {
        // Its progress goes to the log, not to the console.
        Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
            try (Connection connection = dataSource.getConnection();
                    Liquibase liquibase = new Liquibase(CHANGELOG, files, new JdbcConnection(connection))) {
                work.with(liquibase);
            }
        });
    }

    private interface Work {
        void with(Liquibase liquibase) throws LiquibaseException;
    }
}
