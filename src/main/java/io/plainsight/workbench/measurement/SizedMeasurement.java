package io.plainsight.workbench.measurement;

import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Measures a case of a topic: at each size all ways, one after the other, in a transaction that is rolled back. */
final class SizedMeasurement implements Measurement {

    private final Measurements measurements;
    private final Topic topic;
    private final GuideCase guideCase;
    private final Sizes sizes;

    SizedMeasurement(Measurements measurements, Topic topic, GuideCase guideCase, Sizes sizes) {
        this.measurements = measurements;
        this.topic = topic;
        this.guideCase = guideCase;
        this.sizes = sizes;
    }

    @Override
    public String path() {
        return "/" + topic.name();
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (topic.cases().size() > 1) {
            parameters.put("entry", guideCase.id());
        }
        parameters.put("sizes", sizes.toString());
        return parameters;
    }

    @Override
    public List<Way> ways() {
        return topic.ways();
    }

    @Override
    public int steps() {
        return sizes.numbers().size() * ways().size() * Repeated.TIMES;
    }

    @Override
    public void run(Job job) {
        job.doing("Starting Hibernate");
        List<LiveForms> forms = measurements.forms();
        for (int size : sizes.numbers()) {
            job.run(measurements.rolledBack(jdbc -> {
                job.doing("Preparing the data for " + topic.words(size));
                topic.prepare(jdbc, size);
                measure(job, size, forms);
            }));
        }
    }

    private void measure(Job job, int size, List<LiveForms> forms) {
        Map<Way, Supplier<Ran>> known = topic.runs(guideCase, size, forms, job::check);
        for (Way way : ways()) {
            Supplier<Ran> run = known.get(way);
            if (run != null) {
                job.add(way, Repeated.run(job, "%s, %s".formatted(way.title(), topic.words(size)), size, run));
            }
        }
    }
}
