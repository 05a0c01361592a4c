package io.plainsight.compare.recorded;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The rows of one table that were inserted, deleted and updated, each in the order of the primary key. */
@JsonInclude(Include.NON_EMPTY)
public record TableChange(List<JsonNode> inserted, List<JsonNode> deleted, List<Update> updated) {

    public TableChange {
        inserted = inserted == null ? List.of() : inserted;
        deleted = deleted == null ? List.of() : deleted;
        updated = updated == null ? List.of() : updated;
    }

    /** A row that stayed, with other values. */
    public record Update(JsonNode before, JsonNode after) {}
}
