package io.plainsight.workbench.measurement;

import io.plainsight.guide.GuideCase;
import io.plainsight.report.CaseReport;
import io.plainsight.report.Interface;
import io.plainsight.workbench.run.Recorded;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every page of measurements shows: what was recorded of a case, and beside it what a job came to. */
final class MeasuredPage {

    private final Topic topic;
    private final Recorded recorded;
    private final CaseReport report;
    private final Measure measure;
    private final Sizes sizes;
    private final @Nullable JobState job;
    private final Curves curves;

    /** @param job null where none is asked for */
    MeasuredPage(Topic topic, Recorded recorded, GuideCase guideCase, Measure measure, Sizes sizes, @Nullable Job job) {
        this.topic = topic;
        this.recorded = recorded;
        report = recorded.of(guideCase);
        this.measure = measure;
        this.sizes = sizes;
        // Once: a point that comes while the page is written would be in one part of it and not in another.
        this.job = job == null ? null : job.state();
        curves = new Curves(
                measure,
                Stream.concat(Curve.recorded(report).stream(), job == null ? Stream.empty() : job.curves().stream())
                        .toList());
    }

    /** What an interface was recorded with. */
    record Version(String title, String versions) {}

    GuideCase guideCase() {
        return report.guideCase();
    }

    public String entry() {
        return report.id();
    }

    public String title() {
        return report.guideCase().title();
    }

    public Measure measure() {
        return measure;
    }

    /** The same as a choice; null where there is none. */
    public @Nullable Measure chosenMeasure() {
        return topic.measures().size() == 1 ? null : measure;
    }

    public List<Measure> measures() {
        return topic.measures();
    }

    public List<GuideCase> cases() {
        return topic.cases();
    }

    public String sizes() {
        return sizes.toString();
    }

    public @Nullable JobState job() {
        return job;
    }

    public Curves curves() {
        return curves;
    }

    /** The server that the recordings were made on. */
    public String server() {
        return "MySQL "
                + recorded.comparison().recording(Interface.EXPLICIT).server().version();
    }

    public List<Version> versions() {
        return Stream.of(Interface.values())
                .map(each -> new Version(each.title(), recorded.versions(each)))
                .toList();
    }
}
