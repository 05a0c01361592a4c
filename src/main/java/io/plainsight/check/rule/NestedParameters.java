package io.plainsight.check.rule;

import io.plainsight.check.branch.Part;
import io.plainsight.check.branch.Placeholders;
import io.plainsight.check.branch.Placeholders.Placeholder;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.source.Element;
import io.plainsight.check.source.Mappers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a statement that only result maps call is given what it binds in any case. */
record NestedParameters(Project project, Subject subject) {

    void check() {
        String id = subject.statement().fullId();
        // An annotated method's own parameter decides what the columns become.
        boolean declared = subject.statement().attribute("parameterType").isPresent()
                || subject.statement().annotated();
        if (declared || !project.selected().contains(id)) {
            return;
        }
        List<Element> calls = project.mappers().files().stream()
                .flatMap(file -> file.root().all().filter(element -> calls(file.namespace(), element, id)))
                .toList();
        List<String> columns =
                calls.stream().map(element -> element.raw("column").strip()).toList();
        Set<String> given = columns.stream().flatMap(NestedParameters::names).collect(Collectors.toSet());
        if (subject.methods().isEmpty() && columns.stream().allMatch(column -> column.startsWith("{"))) {
            unbound(given).forEach(placeholder -> find(placeholder, given)); // Else one value has any name.
        } else {
            calls.stream()
                    .filter(element -> element.raw("column").strip().startsWith("{"))
                    .forEach(this::call);
        }
    }

    /** One of several who call it gives other names than it binds. */
    private void call(Element element) {
        Set<String> given = names(element.raw("column")).collect(Collectors.toSet());
        unbound(given)
                .findFirst()
                .ifPresent(placeholder -> subject.find(
                        Rule.UNKNOWN_PARAMETER,
                        element.place(),
                        "it gives " + given.stream().sorted().collect(Collectors.joining(", ")) + " to "
                                + subject.statement().fullId() + ", where #{" + placeholder.expression()
                                + "} is bound to null",
                        "write " + placeholder.property() + "=COLUMN in its column attribute"));
    }

    private static boolean calls(String namespace, Element element, String id) {
        return element.attribute("select")
                .filter(name -> Mappers.qualify(namespace, name).equals(id))
                .isPresent();
    }

    private static Stream<String> names(String columns) {
        return Stream.of(columns.replaceAll("[{}]", "").split(",")).map(pair -> pair.split("=", 2)[0].strip());
    }

    private Stream<Placeholder> unbound(Set<String> given) {
        Set<String> known = new HashSet<>(given);
        subject.script()
                .all()
                .filter(Part.Bind.class::isInstance)
                .forEach(bind -> known.add(((Part.Bind) bind).name()));
        return words(subject.script())
                .flatMap(words -> Placeholders.bound(words.text()).stream())
                .filter(placeholder -> !known.contains(placeholder.property().split("[.\\[]", 2)[0])
                        && !placeholder.property().startsWith("_"));
    }

    /** The text that stands in every variant: a test may well ask for what is there on other calls alone. */
    private static Stream<Part.Words> words(Part part) {
        if (part instanceof Part.Words words) {
            return Stream.of(words);
        }
        if (part instanceof Part.Sequence sequence) {
            return sequence.parts().stream().flatMap(NestedParameters::words);
        }
        return part instanceof Part.Trim trim ? words(trim.body()) : Stream.empty();
    }

    private void find(Placeholder placeholder, Set<String> given) {
        String names = given.stream().sorted().collect(Collectors.joining(", "));
        subject.find(
                Rule.UNKNOWN_PARAMETER,
                placeholder.place(),
                "#{" + placeholder.expression() + "} is bound to null: the result maps that call it give " + names,
                "write one of these, or give it in the column attribute, too");
    }
}
