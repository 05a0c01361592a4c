package io.plainsight.compare.recorded;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the cases took as their growth was recorded: one run each, so an order of magnitude and no benchmark. Kept apart
 * from the recording, which is the same each time.
 *
 * @param name the interface's
 * @param processors of the machine
 * @param growth for each case
 */
public record Times(@JsonProperty("interface") String name, int processors, List<CaseTimes> growth) {

    /**
     * One case.
     *
     * @param id the case's
     * @param millis milliseconds for each number of parents; null where the case failed
     */
    public record CaseTimes(String id, List<@Nullable Double> millis) {}

    /** The times of a case; empty where it was not measured. */
    public Optional<CaseTimes> find(String id) {
        return growth.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
