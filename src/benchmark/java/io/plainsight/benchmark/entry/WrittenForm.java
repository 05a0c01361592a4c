package io.plainsight.benchmark.entry;

import io.plainsight.compare.ResultTree;
import io.plainsight.guide.LiveForms.LiveForm;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A form whose results are this project's own objects. */
record WrittenForm(Supplier<@Nullable Object> query) implements LiveForm {

    /** Nobody shows it. */
    @Override
    public String source() {
        return "";
    }

    @Override
    public JsonNode run() {
        return ResultTree.neutral(load());
    }

    @Override
    public @Nullable Object load() {
        return query.get();
    }
}
