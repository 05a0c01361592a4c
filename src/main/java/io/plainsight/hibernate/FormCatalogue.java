package io.plainsight.hibernate;

import io.plainsight.guide.GuideCase;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All forms, by the ids that they are annotated with. */
final class FormCatalogue {

    private static final Map<String, Method> FORMS = Stream.of(
                    UserForms.class,
                    AggregateForms.class,
                    RelationForms.class,
                    AuthorForms.class,
                    ScopeForms.class,
                    WriteForms.class,
                    CascadeForms.class)
            .flatMap(type -> Stream.of(type.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(GuideForm.class))
            .flatMap(method ->
                    Stream.of(method.getAnnotation(GuideForm.class).value()).map(id -> Map.entry(id, method)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private FormCatalogue() {}

    static Map<String, Method> all() {
        return FORMS;
    }

    /** The case's own form, else its entry's. */
    static Optional<Method> find(GuideCase guideCase) {
        return Stream.of(guideCase.id(), guideCase.entry().id())
                .map(FORMS::get)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** The case's values for the parameters of its form, without the first, which is the session. */
    static List<Object> arguments(Method form, GuideCase guideCase) {
        Map<String, Object> values = guideCase.entry().parameters().stream()
                .collect(Collectors.toMap(
                        parameter -> camelCase(parameter.name()),
                        parameter -> guideCase.arguments().get(parameter)));
        return Stream.of(form.getParameters())
                .skip(1)
                .map(Parameter::getName)
                .map(values::get)
                .toList();
    }

    /** {@code student-id} is {@code studentId} in Java. */
    private static String camelCase(String name) {
        return Pattern.compile("-(.)")
                .matcher(name)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
