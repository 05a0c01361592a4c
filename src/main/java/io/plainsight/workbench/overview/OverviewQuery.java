package io.plainsight.workbench.overview;

import io.plainsight.compare.recorded.RecordedGrowth;
import io.plainsight.compare.verdict.Verdict;
import io.plainsight.guide.GuideCase;
import io.plainsight.report.CaseReport;
import io.plainsight.report.CaseReport.Against;
import io.plainsight.report.Interface;
import io.plainsight.workbench.page.BadRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which cases the overview shows, as its address says.
 *
 * @param text words that all are in the id, the titles or the reasons; empty for all
 * @param section the guide's heading; empty for all
 * @param against the interfaces that have a column and count for {@code show}
 * @param withCases whether the special cases of an entry are shown below it
 */
record OverviewQuery(String text, String section, Show show, List<Interface> against, boolean withCases) {

    /** What an interface must do for a case to be shown. */
    enum Show {
        ALL("everything"),
        DIFFERENT("different or refused"),
        GROWS("N+1: statements grow with the number of parents"),
        MORE("more statements than the explicit SQL");

        private final String words;

        Show(String words) {
            this.words = words;
        }

        /** As in an address. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String words() {
            return words;
        }

        static Show of(String id) {
            return Arrays.stream(values())
                    .filter(show -> show.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new BadRequest(
                            "There is nothing to show that is called '%s'.".formatted(id),
                            "choose one of "
                                    + String.join(
                                            ", ",
                                            Stream.of(values()).map(Show::id).toList())));
        }

        private boolean isTrueOf(CaseReport report, Against against) {
            return switch (this) {
                case ALL -> true;
                case DIFFERENT ->
                    Set.of(Verdict.DIFFERENT, Verdict.REFUSED)
                            .contains(against.comparison().verdict());
                case GROWS -> grows(against);
                case MORE ->
                    against.column().recorded().statements().size()
                            > report.explicit().recorded().statements().size();
            };
        }
    }

    static boolean grows(Against against) {
        return against.column()
                .slope()
                .flatMap(RecordedGrowth.Slope::perParent)
                .filter(slope -> slope > 0)
                .isPresent();
    }

    /** Of the special cases those that are asked for, or that the choice is about. */
    boolean shows(CaseReport report) {
        GuideCase guideCase = report.guideCase();
        return (guideCase.isEntrysOwn() || showsCases())
                && (section.isEmpty() || guideCase.entry().section().title().equals(section))
                && (text.isEmpty() || holdsText(report))
                && (show == Show.ALL || chosen(report).stream().anyMatch(against -> show.isTrueOf(report, against)));
    }

    /** Whether special cases have rows of their own. */
    boolean showsCases() {
        return withCases || show != Show.ALL;
    }

    /** The columns. */
    List<Against> chosen(CaseReport report) {
        return report.against().stream()
                .filter(found -> against.contains(found.other()))
                .toList();
    }

    /** Every word of the search is somewhere in what is said of the case. */
    private boolean holdsText(CaseReport report) {
        GuideCase guideCase = report.guideCase();
        String known = Stream.concat(
                        Stream.of(
                                guideCase.id(),
                                guideCase.title(),
                                guideCase.entry().title(),
                                guideCase.entry().section().title()),
                        chosen(report).stream()
                                .flatMap(against -> Stream.of(
                                        against.other().title(),
                                        against.reason().orElse(""),
                                        against.costReason().orElse(""))))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(known::contains);
    }
}
