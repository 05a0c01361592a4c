package io.plainsight.benchmark;

import io.plainsight.benchmark.entry.EntryBenchmark;
import io.plainsight.benchmark.peer.PeerName;
import io.plainsight.benchmark.report.Run;
import io.plainsight.database.DatabaseProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.WarmupMode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures several entries by one library in one JVM, which does all of them before it measures any: what they share is
 * compiled by then, as in an application. A JVM for each of them would be measured before it is warm, or take hours.
 */
final class EntryJvm {

    private static final JsonMapper JSON = new JsonMapper();

    private EntryJvm() {}

    /** What is measured. */
    record Order(PeerName peer, String database, List<String> entries, Pace.Time time) {

        private List<String> arguments(Path results) {
            List<String> arguments = new ArrayList<>(List.of(
                    results.toString(),
                    peer.name(),
                    database,
                    String.valueOf(time.warmUps()),
                    time.warmUp().toString(),
                    String.valueOf(time.iterations()),
                    time.iteration().toString()));
            arguments.addAll(entries);
            return arguments;
        }

        private static Order of(List<String> arguments) {
            return new Order(
                    PeerName.valueOf(arguments.get(1)),
                    arguments.get(2),
                    arguments.subList(7, arguments.size()),
                    new Pace.Time(
                            Integer.parseInt(arguments.get(3)),
                            TimeValue.fromString(arguments.get(4)),
                            Integer.parseInt(arguments.get(5)),
                            TimeValue.fromString(arguments.get(6))));
        }
    }

    /**
     * Measures in a new JVM.
     *
     * @param jvmArguments for it
     * @return by entry
     * @throws DatabaseProblem also where an entry fails
     */
    static Map<String, Run> start(Order order, List<String> jvmArguments) {
        try {
            Path results = Files.createTempFile("plainsight", ".json");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvmArguments);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), EntryJvm.class.getName()));
            command.addAll(order.arguments(results));
            try {
                Process process =
                        new ProcessBuilder(command).redirectErrorStream(true).start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new DatabaseProblem(
                            "A JVM that measures entries ended: " + lastLine(said),
                            "mend that; what the other rounds came to is lost");
                }
                return JSON.readValue(results, new TypeReference<Map<String, Run>>() {});
            } finally {
                Files.delete(results);
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

    /** The new JVM; where it fails, the last line that it prints says why. */
    public static void main(String[] arguments) {
        try {
            JSON.writeValue(Path.of(arguments[0]), measure(Order.of(Arrays.asList(arguments))));
        } catch (DatabaseProblem e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Measures in this JVM. */
    static Map<String, Run> measure(Order order) {
        try {
            Map<String, Run> runs = new LinkedHashMap<>();
            for (RunResult result : new Runner(Jmh.options(EntryBenchmark.class, 1, order.time())
                            .forks(0)
                            .warmupMode(WarmupMode.BULK_INDI)
                            .param("peer", order.peer().name())
                            .param("database", order.database())
                            .param("entry", order.entries().toArray(String[]::new))
                            .build())
                    .run()) {
                runs.put(result.getParams().getParam("entry"), Jmh.sumUp(result, 1));
            }
            return runs;
        } catch (RunnerException e) {
            throw Jmh.problem(order.peer().title() + " " + order.entries(), e);
        } finally {
            EntryBenchmark.close();
        }
    }
}
