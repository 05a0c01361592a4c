package io.plainsight.workbench.run;

import io.plainsight.guide.GuideEntry;
import io.plainsight.workbench.page.Links;
import io.plainsight.workbench.page.Problem;
import io.plainsight.workbench.run.LiveRuns.LiveRun;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The last runs, each under a number, for pages and downloads that come after them. */
public final class LastRuns {

    private static final int REMEMBERED = 50;

    /** The oldest first. Guarded by this, as is the number. */
    private final Map<String, LiveRun> runs = new LinkedHashMap<>();

    private int number;

    /** There is no such run of an entry, or not any more. */
    static final class Unknown extends Problem {
        private static final long serialVersionUID = 1;

        Unknown(String number, GuideEntry entry) {
            super(
                    HttpStatus.NOT_FOUND,
                    "There is no run '%s' of %s.".formatted(number, entry.id()),
                    "run it again: the last %d are kept, as long as the workbench runs".formatted(REMEMBERED),
                    new Way(entry.id(), Links.entry(entry.id(), "", null)));
        }
    }

    /** Keeps a run, and gives it a number. */
    public synchronized String add(LiveRun run) {
        String id = String.valueOf(++number);
        runs.put(id, run);
        if (runs.size() > REMEMBERED) {
            runs.remove(runs.keySet().iterator().next());
        }
        return id;
    }

    /** @throws Unknown if the entry has no run of that number */
    public synchronized LiveRun find(GuideEntry entry, String id) {
        LiveRun run = runs.get(id);
        if (run == null || !run.guideCase().entry().equals(entry)) {
            throw new Unknown(id, entry);
        }
        return run;
    }
}
