package io.plainsight.compare.recorded;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was recorded of one interface.
 *
 * @param name the interface's
 * @param versions of what took part, by the names that people know
 * @param server on which it was recorded
 * @param cases what was run
 * @param growth what it cost with more and more parents
 */
public record InterfaceRecording(
        @JsonProperty("interface") String name,
        Map<String, String> versions,
        Server server,
        List<RecordedCase> cases,
        List<RecordedGrowth> growth) {

    /** A database server, and what it takes for valid. */
    public record Server(String version, String sqlMode) {}

    /** The case of an id; empty where it was not recorded. */
    public Optional<RecordedCase> find(String id) {
        return cases.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The growth of a case; empty where it was not recorded. */
    public Optional<RecordedGrowth> growthOf(String id) {
        return growth.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
