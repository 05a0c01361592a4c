package io.plainsight.cli;

import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The workbench: the comparison as a web site on this machine. */
@Command(
        name = "serve",
        description = "Starts the workbench: the comparison as pages to browse, to run and to measure on.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "It listens on 127.0.0.1 alone, and runs until Ctrl-C. What is run is rolled back, and ended after 10 seconds "
                    + "(--plainsight.time-limit=60s makes it more), a measurement after 2 minutes "
                    + "(--plainsight.job-limit=10m).",
            "",
            "Exit code: 1 the port is taken, or there is no usable database; 2 wrong arguments."
        })
final class ServeCommand implements Callable<Integer> {

    private final Application application;
    private final Progress progress;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Port port = new Port();

    ServeCommand(Application application, Progress progress) {
        this.application = application;
        this.progress = progress;
    }

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        application.properties().check(command);
        try (ConfigurableApplicationContext context = application.serve(port.choose(command))) {
            progress.close();
            Serving.untilClosed(context, command.getOut());
        }
        return CommandLine.ExitCode.OK;
    }
}
