package io.plainsight.workbench.measurement;

import java.util.List;
import java.util.Map;

/** What a job measures. */
interface Measurement {

    /** The address of the page that shows it, with all that it depends on. */
    String path();

    /** The rest of that address. */
    Map<String, String> parameters();

    /** The ways that it measures, in the order of the table. */
    List<Way> ways();

    /** How many steps the job is told of. */
    int steps();

    /** Measures, on the thread of the job, and tells the job. */
    void run(Job job);
}
