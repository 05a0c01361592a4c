package io.plainsight.check.rule;

import io.plainsight.check.branch.Placeholders.Placeholder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.builder.BuilderException;
import org.apache.ibatis.builder.ParameterExpression;
import org.apache.ibatis.mapping.ParameterMode;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** What MyBatis refuses of the options of a <code>#{}</code>. */
final class OptionRules {

    private static final Set<String> OPTIONS = Set.of(
            "property", "javaType", "jdbcType", "mode", "numericScale", "resultMap", "typeHandler", "jdbcTypeName");

    private OptionRules() {}

    /** Empty too where a text substitution decides. */
    static Optional<String> problem(Project project, Placeholder placeholder) {
        String text = placeholder.expression();
        if (text.isBlank() || text.contains("${") || text.contains("#{")) {
            return Optional.empty();
        }
        Map<String, String> options;
        try {
            options = new HashMap<>(new ParameterExpression(text));
        } catch (BuilderException e) {
            return Optional.of("MyBatis cannot parse the options");
        }
        if (options.containsKey("expression")) {
            return Optional.of("MyBatis evaluates no expressions here");
        }
        Optional<String> unknown = options.keySet().stream()
                .filter(name -> !OPTIONS.contains(name))
                .sorted()
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of("there is no option '" + unknown.get() + "'");
        }
        return value(options.get("jdbcType"), JdbcType.values(), "jdbcType")
                .or(() -> value(options.get("mode"), ParameterMode.values(), "mode"))
                .or(() -> scale(options.get("numericScale")))
                .or(() -> Optional.ofNullable(options.get("javaType"))
                        .filter(name -> project.types().find(name).isEmpty()
                                && project.types().isMissing(name))
                        .map(name -> "there is no class " + name));
    }

    static boolean isJdbcType(String name) {
        return value(name, JdbcType.values(), "jdbcType").isEmpty();
    }

    private static Optional<String> value(@Nullable String name, Enum<?>[] known, String option) {
        return Optional.ofNullable(name)
                .filter(given -> Stream.of(known).noneMatch(one -> one.name().equals(given)))
                .map(given -> "there is no " + option + " '" + given + "'");
    }

    private static Optional<String> scale(@Nullable String digits) {
        return Optional.ofNullable(digits)
                .filter(given -> !given.matches("[+-]?\\d{1,9}"))
                .map(given -> "the numericScale '" + given + "' is no number");
    }
}
