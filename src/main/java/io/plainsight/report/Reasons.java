package io.plainsight.report;

import io.plainsight.guide.GuideCase;
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
     * @param finding what it explains
     * @param cases that it explains
     * @param against the interfaces whose answers it explains
     * @param reason in a sentence or two
     */
    record Reason(Finding finding, List<String> cases, List<String> against, String reason) {

        boolean explains(GuideCase found, Interface other, Finding what) {
            return finding == what && against.contains(other.id()) && cases.contains(found.id());
        }
    }

    private static List<Reason> read() {
        try (InputStream text = Reasons.class.getResourceAsStream("reasons.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(text), new TypeReference<List<Reason>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why an interface differs in something; empty where nobody has said. Of several reasons all are given. */
    static Optional<String> find(GuideCase found, Interface other, Finding what) {
        return ALL.stream()
                .filter(reason -> reason.explains(found, other, what))
                .map(Reason::reason)
                .reduce((first, second) -> first + " " + second);
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
                            .anyMatch(found -> found.other().id().equals(against)
                                    && found.findings().contains(reason.finding()));
                    if (!happens) {
                        outdated.add("%s does not have the finding '%s' through %s any more: %s"
                                .formatted(id, reason.finding().words(), against, reason.reason()));
                    }
                }
            }
        }
        return outdated;
    }
}
