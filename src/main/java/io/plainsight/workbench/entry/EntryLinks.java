package io.plainsight.workbench.entry;

import io.plainsight.guide.GuideCase;
import io.plainsight.report.Interface;
import io.plainsight.workbench.page.Links;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Where one goes from a page of an entry.
 *
 * @param against the interface that is shown
 * @param fields with the values that are shown
 * @param run the number of the run that is shown; null where there is none
 */
record EntryLinks(
        GuideCase guideCase,
        Interface against,
        List<Field> fields,
        @Nullable String run) {

    /** The same values, or the same run, beside another interface. */
    public String against(String other) {
        StringBuilder link = new StringBuilder(Links.entry(entry(), guideCase.caseName(), other));
        if (run != null) {
            return link.append("&run=").append(run).toString();
        }
        fields.stream()
                .filter(field -> !field.isGuideValue())
                .forEach(field -> link.append('&')
                        .append(EntryAddress.VALUE)
                        .append(field.name())
                        .append('=')
                        .append(UriUtils.encode(field.value(), StandardCharsets.UTF_8)));
        return link.toString();
    }

    /** Another case beside the same interface. */
    public String ofCase(String name) {
        return Links.entry(entry(), name, against.id());
    }

    /** The same case with the guide's values; what the form is sent to. */
    public String guideValues() {
        return ofCase(guideCase.caseName());
    }

    /** The data of this page. */
    public String json() {
        return data(".json");
    }

    public String csv() {
        return data(".csv");
    }

    private String data(String type) {
        return "/entries/" + entry() + "/data" + type + (run == null ? "" : "?run=" + run);
    }

    private String entry() {
        return guideCase.entry().id();
    }
}
