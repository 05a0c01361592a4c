package io.plainsight.report;

import io.plainsight.compare.recorded.InterfaceRecording;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.Times;
import io.plainsight.compare.verdict.CaseComparison;
import io.plainsight.compare.verdict.Comparison;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.Tables;
import io.plainsight.report.CaseReport.Against;
import io.plainsight.report.CaseReport.Column;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts cases through all interfaces side by side: what was recorded, and what is run live. */
public final class GuideComparison {

    private final Map<Interface, InterfaceRecording> recordings = new EnumMap<>(Interface.class);
    private final Map<Interface, Times> times = new EnumMap<>(Interface.class);
    private final List<Interface> others;

    /** @param others the interfaces that the explicit SQL is compared with */
    public GuideComparison(List<Interface> others) {
        this.others = others;
        read(Interface.EXPLICIT);
        others.forEach(this::read);
    }

    private void read(Interface through) {
        recordings.put(through, through.recording());
        times.put(through, through.times());
    }

    /** The recording of an interface that takes part. */
    public InterfaceRecording recording(Interface through) {
        InterfaceRecording recording = recordings.get(through);
        if (recording == null) {
            throw new IllegalArgumentException(through.id() + " does not take part");
        }
        return recording;
    }

    /** The interfaces that the explicit SQL is compared with. */
    public List<Interface> others() {
        return others;
    }

    /** A case as it was recorded. */
    public CaseReport recorded(GuideCase guideCase) {
        return live(guideCase, Map.of(), null);
    }

    /**
     * A case some interfaces of which were run live; the others are as they were recorded.
     *
     * @param duration of the explicit SQL; null where it was not run
     */
    public CaseReport live(GuideCase guideCase, Map<Interface, RecordedCase> ran, @Nullable Duration duration) {
        Column explicit = column(guideCase, Interface.EXPLICIT, ran);
        List<Against> against = others.stream()
                .map(other -> against(guideCase, explicit, column(guideCase, other, ran)))
                .toList();
        return new CaseReport(guideCase, explicit, duration, against);
    }

    private Column column(GuideCase guideCase, Interface through, Map<Interface, RecordedCase> ran) {
        InterfaceRecording recording = recording(through);
        RecordedCase recorded = recording
                .find(guideCase.id())
                .orElseThrow(() -> new IllegalStateException(
                        "%s is not in the recording of %s".formatted(guideCase.id(), through.id())));
        return new Column(
                through,
                ran.getOrDefault(through, recorded),
                recorded,
                recording.growthOf(guideCase.id()).orElse(null),
                Objects.requireNonNull(times.get(through)).find(guideCase.id()).orElse(null));
    }

    private static Against against(GuideCase guideCase, Column explicit, Column other) {
        Comparison comparison = CaseComparison.compare(explicit.ran(), other.ran(), Tables.all());
        Set<Finding> findings = Finding.of(explicit, other, comparison.verdict());
        return new Against(
                other,
                comparison,
                findings,
                reason(guideCase, other, findings, Set.of(Finding.DIFFERENT, Finding.REFUSED)),
                reason(guideCase, other, findings, Set.of(Finding.COSTS_MORE)));
    }

    private static Optional<String> reason(
            GuideCase guideCase, Column other, Set<Finding> findings, Set<Finding> asked) {
        return findings.stream()
                .filter(asked::contains)
                .findFirst()
                .flatMap(finding -> Reasons.find(guideCase, other.through(), finding));
    }
}
