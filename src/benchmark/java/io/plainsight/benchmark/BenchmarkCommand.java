package io.plainsight.benchmark;

import io.plainsight.benchmark.data.MySqlContainer;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.work.Kind;
import io.plainsight.database.Failures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The benchmark's command line. */
@Command(
        name = "benchmark",
        description = "Measures what libraries take for the same work, and writes it down.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchmarkCommand implements Callable<Integer> {

    private static final List<Integer> QUICK_ROWS = List.of(10_000);
    private static final List<Integer> QUICK_PARENTS = List.of(1000);
    private static final List<Integer> SMOKE_ROWS = List.of(100);
    private static final List<Integer> SMOKE_PARENTS = List.of(10);
    private static final List<Integer> ONE_THREAD = List.of(1);

    /** Liquibase tells this one all that it does. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    @Spec
    private CommandSpec spec;

    @Option(names = "--quick", description = "One size of each kind of work, one round: the table in a few minutes.")
    private boolean quick;

    @Option(names = "--smoke", description = "Runs everything once and fails on wrong results; its times mean nothing.")
    private boolean smoke;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "jdbc:mysql://HOST/?user=USER&password=PASSWORD, who may create databases."
                    + " Without it: MySQL in a container.")
    private @Nullable String url;

    @Option(
            names = "--kinds",
            split = ",",
            paramLabel = "KIND",
            description = "Only these kinds of work: ${COMPLETION-CANDIDATES}.")
    private List<Kind> kinds = List.of(Kind.values());

    @Option(names = "--rows", split = ",", paramLabel = "N", description = "Sizes of lists, streams and inserts.")
    private @Nullable List<Integer> rows;

    @Option(names = "--long-stream", paramLabel = "N", description = "Rows that are streamed in a JVM of 64 MB.")
    private @Nullable Integer longStream;

    @Option(names = "--parents", split = ",", paramLabel = "N", description = "Numbers of parents.")
    private @Nullable List<Integer> parents;

    @Option(names = "--children", paramLabel = "N", description = "Children of each parent.", defaultValue = "10")
    private int children;

    @Option(names = "--threads", split = ",", paramLabel = "N", description = "Threads that ask for one row.")
    private @Nullable List<Integer> threads;

    @Option(names = "--rounds", paramLabel = "N", description = "How often all is measured.")
    private @Nullable Integer rounds;

    @Option(names = "--no-entries", description = "Leaves the guide's entries out.")
    private boolean noEntries;

    @Option(
            names = "--no-orms",
            description = "Leaves out SQLAlchemy and ActiveRecord, which run in containers of their own.")
    private boolean noOrms;

    @Option(names = "--output", paramLabel = "DIR", description = "Where it is written: docs/performance.")
    private @Nullable Path output;

    /** Ends the JVM: 0 all is well, 1 a wrong result or no database, 2 wrong arguments. */
    public static void main(String[] arguments) {
        LIQUIBASE.setLevel(Level.WARNING);
        CommandLine line = new CommandLine(new BenchmarkCommand()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            Failures.Explanation explanation = Failures.explain(problem);
            command.getErr().println(explanation.cause());
            if (explanation.foreseen()) {
                command.getErr().println(explanation.remedy());
            } else {
                command.getErr().println("report it if it looks like our fault, with what follows");
                problem.printStackTrace(command.getErr());
            }
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        check();
        if (url != null) {
            return on(server(url), "named by --url");
        }
        try (MySqlContainer container = new MySqlContainer()) {
            return on(container.server(), container.words());
        }
    }

    private Server server(String wanted) {
        try {
            return new Server(wanted);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), e.getMessage() + ": jdbc:mysql://HOST/?user=USER&password=PASSWORD");
        }
    }

    private int on(Server server, String reached) throws Exception {
        Benchmark benchmark = new Benchmark(sizes(), pace(), !noOrms, System.err);
        String command = "./mvnw -P benchmark" + arguments();
        return benchmark.run(server, reached, command, folder()) ? 0 : 1;
    }

    /** As given, save the password. */
    private String arguments() {
        List<String> given = spec.commandLine().getParseResult().originalArgs().stream()
                .map(argument -> argument.startsWith("--url=") ? "--url=..." : argument)
                .map(argument -> argument.equals(url) ? "..." : argument)
                .toList();
        return given.isEmpty() ? "" : " -Dbenchmark=\"" + String.join(" ", given) + "\"";
    }

    private void check() {
        if (quick && smoke) {
            throw new ParameterException(
                    spec.commandLine(), "--quick and --smoke do not go together: give one of them");
        }
        Sizes sizes = sizes();
        boolean tooSmall = List.of(
                        sizes.rows(),
                        sizes.parents(),
                        sizes.threads(),
                        List.of(children, sizes.longStream(), pace().rounds()))
                .stream()
                .flatMap(List::stream)
                .anyMatch(number -> number < 1);
        if (tooSmall) {
            throw new ParameterException(spec.commandLine(), "Sizes, threads and rounds are 1 or more");
        }
        if (sizes.parents().stream().anyMatch(number -> (long) number * children > Integer.MAX_VALUE)) {
            throw new ParameterException(spec.commandLine(), "--parents times --children is more than anybody reads");
        }
        try {
            Files.createDirectories(folder());
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "--output: '" + folder() + "' cannot be made a folder: name another");
        }
    }

    private Path folder() {
        return output != null ? output : Path.of(smoke ? "target/benchmark/smoke" : "docs/performance");
    }

    private Sizes sizes() {
        return new Sizes(
                kinds,
                rows != null ? rows : chosen(SMOKE_ROWS, QUICK_ROWS, List.of(1000, 10_000, 100_000)),
                longStream != null ? longStream : chosen(1000, 1_000_000, 10_000_000),
                parents != null ? parents : chosen(SMOKE_PARENTS, QUICK_PARENTS, List.of(100, 1000, 10_000)),
                children,
                threads != null ? threads : chosen(ONE_THREAD, ONE_THREAD, List.of(1, 2, 4, 8)));
    }

    private Pace pace() {
        Pace pace = chosen(Pace.SMOKE, Pace.QUICK, Pace.FULL);
        Pace wanted = rounds == null ? pace : pace.withRounds(rounds);
        return noEntries ? wanted.withoutEntries() : wanted;
    }

    private <T> T chosen(T forSmoke, T forQuick, T otherwise) {
        if (smoke) {
            return forSmoke;
        }
        return quick ? forQuick : otherwise;
    }
}
