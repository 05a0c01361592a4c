package io.plainsight.cli;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Without a command, everything is run and compared, and then there to browse. */
@Command(
        name = "plainsight",
        description = "Every query of the guide as hand-written SQL, in XML mappers and in annotation mappers.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "",
            "Without a command, all entries are run, and compared with what ORMs send for the same; then the workbench "
                    + "shows it all, until Ctrl-C.",
            "",
            "The database is an embedded MariaDB, started for the run and gone after it, unless one is named: "
                    + "--spring.datasource.url=jdbc:mysql://HOST/DATABASE with --spring.datasource.username and "
                    + "--spring.datasource.password (or SPRING_DATASOURCE_URL and so on in the environment), or "
                    + "--spring.profiles.active=compose for the MySQL of docker-compose.yml, which is left running: "
                    + "'docker compose stop' ends it.",
            "",
            "--plainsight.sample-data=false leaves out the sample data: entries run on what is there."
        })
final class MainCommand implements Callable<Integer> {

    private final RunCommand run;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Port port = new Port();

    @Option(names = "--no-serve", description = "ends after the comparison, without the workbench")
    private boolean noServe;

    MainCommand(RunCommand run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        return run.runAndCompare(noServe ? OptionalInt.empty() : OptionalInt.of(port.choose(spec.commandLine())));
    }
}
