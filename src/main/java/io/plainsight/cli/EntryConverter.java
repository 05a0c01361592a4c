package io.plainsight.cli;

import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideEntry;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes an id; an unknown one gets the ids that it may have been meant for. */
final class EntryConverter implements ITypeConverter<GuideEntry> {

    private static final int SUGGESTIONS = 3;

    @Override
    public GuideEntry convert(String id) {
        return Guide.find(id)
                .orElseThrow(() ->
                        new TypeConversionException("there is no entry '%s'. Did you mean %s? 'list' shows all"
                                .formatted(id, String.join(", ", nearest(id)))));
    }

    private static List<String> nearest(String id) {
        return Guide.entries().stream()
                .map(GuideEntry::id)
                .sorted(Comparator.comparingInt((String known) -> distance(id, known)))
                .limit(SUGGESTIONS)
                .toList();
    }

    /** Who leaves out the section, or writes the section alone, is near as well. */
    private static int distance(String id, String known) {
        String wanted = id.toLowerCase(java.util.Locale.ROOT);
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        int dot = known.indexOf('.');
        return known.contains(wanted)
                ? 0
                : Math.min(distance.apply(wanted, known), distance.apply(wanted, known.substring(dot + 1)));
    }
}
