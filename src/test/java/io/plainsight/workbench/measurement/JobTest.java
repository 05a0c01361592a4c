package io.plainsight.workbench.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plainsight.workbench.run.RolledBack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobTest {

    private final Job job = new Job("7", new Nothing(Map.of("sizes", "1,10")));

    @Test
    void saysHowFarItIs() {
        job.doing("Inserting");
        job.stepDone();
        job.add(Way.EXPLICIT, new Point(1, 1L, null, 1.0));

        assertThat(job.state())
                .isEqualTo(new JobState("7", "running", 1, 2, "Inserting", 1, "", "", "/bulk?sizes=1,10&job=7"));
        assertThat(job.curves()).singleElement().satisfies(curve -> {
            assertThat(curve.title()).isEqualTo("XML mapper");
            assertThat(curve.live()).isTrue();
            assertThat(curve.points()).hasSize(1);
        });
    }

    @Test
    void hasAnAddressWhateverTheCaseIsCalled() {
        Job special = new Job("8", new Nothing(Map.of("entry", "query.eager-join#limit")));

        assertThat(special.address(Measure.TIME)).isEqualTo("/bulk?entry=query.eager-join%23limit&job=8&measure=time");
    }

    @Test
    void isDone() {
        job.ended(JobEnd.done(Duration.ofMillis(1234), "MySQL 9.7.0"));

        assertThat(job.isOver()).isTrue();
        assertThat(job.state().state()).isEqualTo("done");
        assertThat(job.state().message()).isEqualTo("Measured on MySQL 9.7.0, in 1.2 seconds.");
    }

    @Test
    void saysWhatFailedAndWhatToDo() {
        job.ended(JobEnd.failed(new IllegalStateException("The disk is full.")));

        assertThat(job.state().state()).isEqualTo("failed");
        assertThat(job.state().message()).startsWith("The disk is full. No row was changed;");
        assertThat(job.state().remedy()).isNotEmpty();
    }

    /** However the work takes it that its statements are killed. */
    @Test
    void isCancelledWhateverElseComesOfIt() throws InterruptedException {
        Thread ending = new Thread(() -> job.end(JobEnd.cancelled()));
        ending.start();
        while (!job.state().doing().equals("Ending")) {
            Thread.onSpinWait();
        }

        assertThatExceptionOfType(RolledBack.Ended.class).isThrownBy(() -> job.doing("More"));
        assertThat(job.isOver()).isFalse();

        job.ended(JobEnd.failed(new IllegalStateException("Query execution was interrupted")));
        ending.join();

        assertThat(job.state().state()).isEqualTo("cancelled");
        assertThat(job.state().message()).startsWith("Cancelled. No row was changed");
    }

    @Test
    void endsOnce() {
        job.ended(JobEnd.done(Duration.ZERO, "MySQL 9.7.0"));

        job.end(JobEnd.cancelled());

        assertThat(job.state().state()).isEqualTo("done");
    }

    private record Nothing(Map<String, String> parameters) implements Measurement {

        @Override
        public String path() {
            return "/bulk";
        }

        @Override
        public List<Way> ways() {
            return List.of(Way.EXPLICIT, Way.HIBERNATE);
        }

        @Override
        public int steps() {
            return 2;
        }

        @Override
        public void run(Job job) {}
    }
}
