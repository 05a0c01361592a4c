package io.plainsight.benchmark.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.benchmark.report.Run;
import io.plainsight.benchmark.turn.ShortTurns.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ShortTurnsTest {

    private static final Duration SHORT = Duration.ofMillis(60);

    @Test
    void runsAreInTheOrderOfTheCallersWhoeverBegins() {
        Caller quick = new Caller("quick", () -> LockSupport.parkNanos(100_000));
        Caller slow = new Caller("slow", () -> LockSupport.parkNanos(2_000_000));
        for (int seed = 0; seed < 4; seed++) {
            try (ShortTurns turns = new ShortTurns(1, new Random(seed))) {
                List<Run> runs = turns.iteration(List.of(quick, slow), SHORT);
                assertThat(runs).hasSize(2);
                assertThat(runs.get(1).medians().get(0))
                        .isGreaterThanOrEqualTo(2_000)
                        .isGreaterThan(runs.get(0).medians().get(0));
            }
        }
    }

    @Test
    void whatACallAllocatesIsCountedForIt() {
        byte[][] kept = new byte[1][];
        Caller frugal = new Caller("frugal", () -> LockSupport.parkNanos(1_000));
        Caller greedy = new Caller("greedy", () -> kept[0] = new byte[50_000]);
        try (ShortTurns turns = new ShortTurns(1, new Random(0))) {
            List<Run> runs = turns.iteration(List.of(frugal, greedy), SHORT);
            assertThat(runs.get(0).bytes()).isLessThan(1_000);
            assertThat(runs.get(1).bytes()).isBetween(50_000.0, 51_000.0);
        }
    }

    @Test
    void threadsCallAtTheSameTime() {
        var names = ConcurrentHashMap.<String>newKeySet();
        CyclicBarrier both = new CyclicBarrier(2);
        Caller caller = new Caller("both", () -> {
            // Once: whose last call is alone would wait.
            if (names.add(Thread.currentThread().getName())) {
                meet(both);
            }
        });
        try (ShortTurns turns = new ShortTurns(2, new Random(0))) {
            Run run = turns.iteration(List.of(caller), SHORT).get(0);
            assertThat(names).hasSize(2);
            assertThat(run.calls().values().stream().mapToLong(Long::longValue).sum())
                    .isGreaterThan(2);
        }
    }

    @Test
    void whoseCallFailsIsNamed() {
        Caller fine = new Caller("fine", () -> {});
        Caller broken = new Caller("broken", () -> {
            throw new IllegalStateException("no such row");
        });
        try (ShortTurns turns = new ShortTurns(1, new Random(0))) {
            assertThatThrownBy(() -> turns.iteration(List.of(fine, broken), SHORT))
                    .isInstanceOf(CompletionException.class)
                    .hasMessage("broken")
                    .hasRootCauseMessage("no such row");
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
