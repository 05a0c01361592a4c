package io.plainsight.guide;

import io.plainsight.compare.Execution;
import io.plainsight.compare.Executor;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Runs entries, and leaves the data as they were: writes are rolled back, reads cannot write. */
public final class EntryRunner {

    private final Executor executor;
    private final Map<Form, Mappers> mappers = new EnumMap<>(Form.class);

    /** @param lookup gives the mapper of an interface; it must take part in the executor's transactions */
    public EntryRunner(Executor executor, Function<Class<?>, ?> lookup) {
        this.executor = executor;
        for (Form form : Form.values()) {
            mappers.put(form, Mappers.of(form, lookup));
        }
    }

    /** Runs an entry through the mappers of one form. */
    public Execution run(GuideEntry entry, Form form, Arguments arguments) {
        return executor.execute(!entry.writes(), () -> entry.run(mappers.get(form), arguments));
    }
}
