package io.plainsight.workbench.page;

import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideEntry;
import io.plainsight.guide.Nearest;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** There is no such entry, or no such case of it. */
public final class UnknownEntry extends Problem {

    private static final long serialVersionUID = 1;

    public UnknownEntry(String id) {
        super(
                HttpStatus.NOT_FOUND,
                "There is no entry '%s'.".formatted(ProblemPages.shortened(id)),
                "choose what it may have been meant for",
                suggestions(id));
    }

    private static Way[] suggestions(String id) {
        return Stream.of(Nearest.to(
                                id, Guide.entries().stream().map(GuideEntry::id).toList())
                        .split(", "))
                .map(known -> new Way(known, Links.entry(known, "", null)))
                .toArray(Way[]::new);
    }
}
