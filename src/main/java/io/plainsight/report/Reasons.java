package io.plainsight.report;

import io.plainsight.compare.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Why an interface comes to something else than the explicit SQL: all that is known, in one file. */
public final class Reasons {

    private static final List<Reason> ALL = read();

    private Reasons() {}

    /**
     * One reason.
     *
     * @param cases that it explains
     * @param against the interfaces whose answers it explains
     * @param verdict what it explains
     * @param reason in a sentence or two
     */
    record Reason(List<String> cases, List<String> against, Verdict verdict, String reason) {

        boolean explains(String id, Interface other, Verdict found) {
            return verdict == found && cases.contains(id) && against.contains(other.id());
        }
    }

    private static List<Reason> read() {
        try (InputStream text = Reasons.class.getResourceAsStream("reasons.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(text), new TypeReference<List<Reason>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why an interface comes to a verdict in a case; empty where nobody has said. */
    static Optional<String> find(String id, Interface other, Verdict verdict) {
        return ALL.stream()
                .filter(reason -> reason.explains(id, other, verdict))
                .map(Reason::reason)
                .findFirst();
    }

    /** The reasons for what does not happen any more. */
    static List<String> outdated(List<CaseReport> cases) {
        List<String> outdated = new ArrayList<>();
        for (Reason reason : ALL) {
            for (String id : reason.cases()) {
                for (String against : reason.against()) {
                    boolean happens = cases.stream()
                            .filter(report -> report.id().equals(id))
                            .flatMap(report -> report.against().stream())
                            .anyMatch(found -> reason.explains(
                                            id,
                                            found.other(),
                                            found.comparison().verdict())
                                    && found.other().id().equals(against));
                    if (!happens) {
                        outdated.add("%s is not %s through %s any more: %s"
                                .formatted(id, reason.verdict().words(), against, reason.reason()));
                    }
                }
            }
        }
        return outdated;
    }
}
