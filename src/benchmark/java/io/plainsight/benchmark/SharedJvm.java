package io.plainsight.benchmark;

import io.plainsight.benchmark.entry.EntryTurns;
import io.plainsight.benchmark.peer.PeerName;
import io.plainsight.benchmark.report.Run;
import io.plainsight.benchmark.turn.ShortTurns;
import io.plainsight.benchmark.work.Kind;
import io.plainsight.benchmark.work.PeerBenchmark;
import io.plainsight.benchmark.work.SingleRows;
import io.plainsight.database.DatabaseProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.springframework.core.NestedExceptionUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures all who do the same work in one JVM: each warms up, then each in turn has one iteration, of JMH or, in turns
 * still shorter, {@link ShortTurns}. With a JVM for each, what it happens to compile and where it happens to run would
 * tell more than who is asked.
 *
 * <p>The heap is not cleared between turns: at a garbage collection, the JVM throws away what it has compiled for those
 * whose turn it is not, as if nobody needed it.
 */
final class SharedJvm {

    private static final JsonMapper JSON = new JsonMapper();

    private SharedJvm() {}

    /**
     * What is measured.
     *
     * @param kind of work; null for entries
     * @param each the parameters of each of those who are measured
     * @param seed of the order of turns, another for each process
     */
    record Order(@Nullable Kind kind, List<Map<String, String>> each, int threads, Pace.Time time, long seed) {

        private String title() {
            return kind == null ? "entries" : kind.title();
        }
    }

    /** Measures an iteration of each. */
    private interface Turns {
        /** In the order of their parameters. */
        List<Run> iteration(Duration each);
    }

    /**
     * Measures in a new JVM.
     *
     * @param jvmArguments for it
     * @return in the order of the parameters
     * @throws DatabaseProblem also where a benchmark fails
     */
    static List<Run> start(Order order, List<String> jvmArguments) {
        try {
            Path file = Files.createTempFile("plainsight", ".json");
            try {
                JSON.writeValue(file, order);
                List<String> command = new ArrayList<>();
                command.add(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
                command.addAll(jvmArguments);
                command.addAll(List.of(
                        "-cp", System.getProperty("java.class.path"), SharedJvm.class.getName(), file.toString()));
                Process process =
                        new ProcessBuilder(command).redirectErrorStream(true).start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                int code = process.waitFor();
                if (code != 0) {
                    throw new DatabaseProblem(
                            "The JVM of %s ended with %d: %s".formatted(order.title(), code, lastLine(said)),
                            "mend that; this round is lost, what the rounds before came to is written");
                }
                return JSON.readValue(file, new TypeReference<List<Run>>() {});
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String lastLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
    }

    /** The new JVM: its argument is a file with the order, which the runs replace; where it fails, its last line says why. */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        try {
            JSON.writeValue(file, measure(JSON.readValue(file, Order.class)));
        } catch (RuntimeException | Error e) {
            System.err.println(
                    NestedExceptionUtils.getMostSpecificCause(e).toString().replaceAll("\\R", " "));
            System.exit(1);
        }
    }

    /** Measures in this JVM. */
    static List<Run> measure(Order order) {
        Random random = new Random(order.seed());
        Kind kind = order.kind();
        try {
            return kind == null
                    ? entries(order, random)
                    : kind.isOneRow() ? singleRows(order, kind, random) : benchmarks(order, kind, random);
        } catch (CompletionException e) {
            throw Jmh.problem(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<Run> measure(Order order, Turns turns) {
        Pace.Time time = order.time();
        for (int warmUp = 0; warmUp < time.warmUps(); warmUp++) {
            turns.iteration(time.warmUp());
        }
        List<List<Run>> all = new ArrayList<>();
        for (int iteration = 0; iteration < time.iterations(); iteration++) {
            all.add(turns.iteration(time.iteration()));
        }
        return IntStream.range(0, order.each().size())
                .mapToObj(one -> Run.of(all.stream().map(runs -> runs.get(one)).toList()))
                .toList();
    }

    private static List<Run> entries(Order order, Random random) {
        List<EntryTurns.Reader> readers = order.each().stream()
                .map(each -> new EntryTurns.Reader(each.get("entry"), PeerName.valueOf(each.get("peer"))))
                .toList();
        try (EntryTurns turns = new EntryTurns(readers, order.each().get(0).get("database"), random)) {
            return together(order, turns::iteration);
        }
    }

    private static List<Run> singleRows(Order order, Kind kind, Random random) {
        List<PeerName> peers = order.each().stream()
                .map(parameters -> PeerName.valueOf(parameters.get("peer")))
                .toList();
        Map<String, String> all = order.each().get(0);
        int rows = Integer.parseInt(all.get("rows"));
        try (SingleRows turns = new SingleRows(kind, peers, all.get("database"), rows, order.threads(), random)) {
            return together(order, turns::iteration);
        }
    }

    private static List<Run> together(Order order, Turns turns) {
        return measure(order, turns).stream()
                .map(run -> run.inGroup(order.seed()))
                .toList();
    }

    private static List<Run> benchmarks(Order order, Kind kind, Random random) {
        try {
            return measure(order, each -> benchmarks(order, kind, each, random));
        } finally {
            PeerBenchmark.closeAll();
        }
    }

    /** One of JMH each, in an order of its own. */
    private static List<Run> benchmarks(Order order, Kind kind, Duration iteration, Random random) {
        List<Integer> shuffled = IntStream.range(0, order.each().size()).boxed().collect(Collectors.toList());
        Collections.shuffle(shuffled, random);
        Pace.Time time = new Pace.Time(0, iteration, 1, iteration);
        Map<Integer, Run> runs = new TreeMap<>();
        for (int one : shuffled) {
            runs.put(one, iteration(kind, order.each().get(one), order.threads(), time));
        }
        return List.copyOf(runs.values());
    }

    private static Run iteration(Kind kind, Map<String, String> parameters, int threads, Pace.Time time) {
        ChainedOptionsBuilder options =
                Jmh.options(kind.benchmark(), threads, time).forks(0);
        parameters.forEach(options::param);
        try {
            return Jmh.sumUp(new Runner(options.build()).runSingle(), threads);
        } catch (RunnerException e) {
            throw Jmh.problem(parameters.toString(), e);
        }
    }
}
