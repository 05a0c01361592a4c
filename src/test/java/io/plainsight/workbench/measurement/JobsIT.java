package io.plainsight.workbench.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plainsight.workbench.page.Problem;
import io.plainsight.workbench.run.RolledBack;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How jobs begin and end. */
class JobsIT extends MeasuringTest {

    @Test
    void cancellingEndsItAndKeepsWhatWasFinished() throws InterruptedException {
        Job job = jobs.start(bulk("1,5000"));
        while (job.state().points() < 6) {
            Thread.sleep(5);
        }

        assertThat(jobs.cancel(job)).isTrue();
        assertThat(job.state().state()).isEqualTo("cancelled");
        assertThat(job.state().done()).isLessThan(job.state().steps());
        assertThat(job.curves()).hasSize(6);
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void aStatementThatTakesForeverIsEndedToo() throws InterruptedException {
        Job job = jobs.start(new OnePart(jdbc -> jdbc.execute("select sleep(60)")));
        while (!job.state().doing().equals("Working")) {
            Thread.sleep(5);
        }

        assertThat(jobs.cancel(job)).isTrue();
        assertThat(job.state().state()).isEqualTo("cancelled");
    }

    @Test
    void whatTakesTooLongIsEndedAsIfItWereCancelled() {
        try (Jobs hurried = database.jobs(Duration.ofSeconds(1))) {
            Job job = hurried.start(new OnePart(jdbc -> {
                jdbc.update("delete from enrollments");
                jdbc.execute("select sleep(60)");
            }));

            assertThat(job.await(LONG)).isTrue();

            assertThat(job.state().state()).isEqualTo("cancelled");
            assertThat(job.state().message()).startsWith("It took longer than 1 seconds and was ended.");
            assertThat(job.state().remedy()).contains("--plainsight.job-limit=");
        }
    }

    @Test
    void aFailureSaysWhatHappenedAndWhatToDo() {
        Job job = jobs.start(new OnePart(jdbc -> {
            jdbc.update("delete from enrollments");
            jdbc.execute("select * from nowhere");
        }));

        assertThat(job.await(LONG)).isTrue();

        assertThat(job.state().state()).isEqualTo("failed");
        assertThat(job.state().message()).contains("nowhere");
        assertThat(job.state().remedy()).isNotEmpty();
    }

    @Test
    void thereIsOneAtATime() {
        Job job = jobs.start(new OnePart(jdbc -> jdbc.execute("select sleep(60)")));

        assertThatExceptionOfType(Jobs.Busy.class)
                .isThrownBy(() -> jobs.start(growth("performance.eager", "1")))
                .satisfies(busy ->
                        assertThat(busy.ways()).extracting(Problem.Way::address).containsExactly(job.address()));

        assertThat(jobs.cancel(job)).isTrue();
        Job next = jobs.start(growth("performance.eager", "1"));
        assertThat(next.await(LONG)).isTrue();
        assertThat(next.state().state()).isEqualTo("done");
    }

    @Test
    void theLastFewAreRemembered() {
        for (int number = 1; number <= 11; number++) {
            assertThat(jobs.start(new OnePart(jdbc -> {})).await(LONG)).isTrue();
        }

        assertThatExceptionOfType(Jobs.Unknown.class).isThrownBy(() -> jobs.find("1"));
        assertThat(jobs.find("2").state().state()).isEqualTo("done");
        assertThatExceptionOfType(Jobs.Unknown.class).isThrownBy(() -> jobs.find("2", "/bulk"));
    }

    /** Nothing that can be killed runs on the server. */
    @Test
    void whatIsBusyInThisJvmIsEndedAtItsNextStep() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        Topic topic = busy(database.measurements().bulk(), check -> {
            busy.countDown();
            while (true) {
                check.run();
            }
        });
        Job job = jobs.start(database.measurements().of(topic, topic.first(), Sizes.parse("1", 1)));
        busy.await();

        assertThat(jobs.cancel(job)).isTrue();
        assertThat(job.state().state()).isEqualTo("cancelled");
    }

    private static Topic busy(Topic like, Consumer<Runnable> work) {
        return (Topic) Proxy.newProxyInstance(
                Topic.class.getClassLoader(), new Class<?>[] {Topic.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("runs")) {
                        return method.invoke(like, arguments);
                    }
                    Supplier<Ran> run = () -> {
                        work.accept((Runnable) arguments[3]);
                        throw new AssertionError("was not ended");
                    };
                    return Map.of(Way.EXPLICIT, run);
                });
    }

    @ParameterizedTest
    // What BulkInsert sends is the question what the server can do.
    @CsvSource({"ONE_EACH, 2", "BATCH, 0", "BULK, 1"})
    void noFurtherRowIsPreparedOnceItIsToEnd(Way way, int sent) {
        AtomicInteger asked = new AtomicInteger();
        Topic topic = database.measurements().bulk();

        Ran ran = topic.runs(topic.first(), 5000, List.of(), () -> {
                    if (asked.incrementAndGet() == 3) {
                        throw new RolledBack.Ended();
                    }
                })
                .get(way)
                .get();

        assertThat(ran.execution().failure()).isNotNull();
        assertThat(ran.statements()).isEqualTo(sent);
        assertThat(asked).hasValue(3);
    }

    private final class OnePart implements Measurement {
        private final Consumer<JdbcTemplate> work;

        private OnePart(Consumer<JdbcTemplate> work) {
            this.work = work;
        }

        @Override
        public String path() {
            return "/one-part";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public List<Way> ways() {
            return List.of();
        }

        @Override
        public int steps() {
            return 1;
        }

        @Override
        public void run(Job job) {
            job.run(database.measurements().rolledBack(jdbc -> {
                job.doing("Working");
                work.accept(jdbc);
            }));
            job.stepDone();
        }
    }
}
