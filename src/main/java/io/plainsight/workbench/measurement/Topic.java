package io.plainsight.workbench.measurement;

import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one of the pages measures: all in which they differ, but for the words of their templates. */
interface Topic {

    /** The page's address without the slash, and its template. */
    String name();

    /** The cases to choose from. */
    List<GuideCase> cases();

    /** The one that is shown unless the address names another. */
    GuideCase first();

    /** What may be drawn over the sizes; the first unless the address says which. */
    List<Measure> measures();

    /** The largest size. */
    int largest();

    /** The ways that are measured here, in the order of the table. */
    List<Way> ways();

    /** What the template needs besides the page; values may be null. */
    Map<String, @Nullable Object> details(GuideCase guideCase);

    /** The points as JSON has them. */
    List<?> lines(MeasuredPage page);

    /** The same as a file to keep. */
    ResponseEntity<String> csv(MeasuredPage page);

    /** A size in words, to stand behind a way. */
    String words(int size);

    /** Makes the data of a size, in a transaction that is rolled back in the end. */
    void prepare(JdbcTemplate jdbc, int size);

    /**
     * Runs the case at a size in each of the ways, once for each call, and leaves the data as they were.
     *
     * @param forms of the libraries beside the mappers
     * @param check is called between the steps of what takes long here; what it throws ends the run
     */
    Map<Way, Supplier<Ran>> runs(GuideCase guideCase, int size, List<LiveForms> forms, Runnable check);
}
