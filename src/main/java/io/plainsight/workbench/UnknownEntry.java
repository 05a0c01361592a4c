package io.plainsight.workbench;

import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideEntry;
import io.plainsight.guide.Nearest;
import java.util.List;

/** There is no such entry, or no such case of it. */
final class UnknownEntry extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String id;

    UnknownEntry(String id) {
        super("There is no entry '%s'.".formatted(id));
        this.id = id;
    }

    /** The ids that it may have been meant for. */
    List<String> suggestions() {
        List<String> ids = Guide.entries().stream().map(GuideEntry::id).toList();
        return List.of(Nearest.to(id, ids).split(", "));
    }
}
