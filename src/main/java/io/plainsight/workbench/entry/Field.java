package io.plainsight.workbench.entry;

import io.plainsight.guide.GuideCase;
import io.plainsight.guide.Parameter;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A field of a form, for one parameter.
 *
 * @param type of HTML's inputs; {@code flag} is a choice of two
 * @param hint what a value must look like
 */
record Field(String name, String type, String hint, String value, String guideValue) {

    /** The parameters of a case, with the values that somebody gave or those of the case. */
    static List<Field> of(GuideCase guideCase, GuideCase given) {
        return guideCase.entry().parameters().stream()
                .map(parameter -> new Field(
                        parameter.name(),
                        type(parameter),
                        parameter.type(),
                        given.valueText(parameter),
                        guideCase.valueText(parameter)))
                .toList();
    }

    /** Whether it is the value that the recordings were made with. */
    public boolean isGuideValue() {
        return value.equals(guideValue);
    }

    private static String type(Parameter<?> parameter) {
        Object value = parameter.defaultValue();
        if (value instanceof Boolean) {
            return "flag";
        }
        if (value instanceof Number) {
            return "number";
        }
        return value instanceof LocalDateTime ? "datetime-local" : "text";
    }
}
